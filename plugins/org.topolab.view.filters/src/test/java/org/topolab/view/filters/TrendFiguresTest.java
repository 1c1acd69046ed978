package org.topolab.view.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.ColorMap;

/** Cells are 58 x 34, below a header of 20. */
class TrendFiguresTest {

    private static final FiltersView VIEW = new FiltersView();
    private static final Options NONE = Options.of(VIEW.info().options(), Map.of());

    private static Table table(String name, double low, double high) {
        return new Table(name, List.of("0", "4"), List.of("1"), List.of(List.of(low, high)));
    }

    @Test
    void tablesOfOneResult_areOneFigureWithAScaleEach() {
        Results results =
                Results.of(table("trend-oriented-share", 0, 1), table("trend-linearity", 7, 9));
        List<Figure> figures = VIEW.draw(results.about("retina-1"), NONE);
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).name()).isEqualTo("trends");
        assertThat(figures.get(0).title())
                .isEqualTo("Trends, retina-1: tables of Oriented share; Linearity.");
    }

    @Test
    void cells_haveTheColoursOfTheirNumbers() {
        Figure figure = VIEW.draw(Results.of(table("trend-accuracy", 0.5, 0.75)), NONE).get(0);
        assertThat(figure.name()).isEqualTo("trend-accuracy");
        assertThat(figure.title()).startsWith("Accuracy: ");
        Picture picture = new Picture(figure);
        assertThat(picture.below(30, 23)).isEqualTo(ColorMap.CIVIDIS.at(0));
        assertThat(picture.below(30 + 58, 23)).isEqualTo(ColorMap.CIVIDIS.at(1));
    }

    @Test
    void tablesOfOneName_shareAScaleOverSubjects() {
        List<Figure> figures =
                VIEW.compare(
                        List.of(
                                new Subject("grey", 1, Results.of(table("trend-linearity", 0, 1))),
                                new Subject(
                                        "colour", 1, Results.of(table("trend-linearity", 1, 2)))),
                        NONE);
        assertThat(figures).extracting(Figure::name).containsExactly("trend-linearity");
        assertThat(figures.get(0).title()).contains("in 2 tables");
    }

    @Test
    void tablesOfOtherNamesOfSubjects_areOneFigure() {
        List<Figure> figures =
                VIEW.compare(
                        List.of(
                                new Subject("a", 1, Results.of(table("trend-linearity", 0, 1))),
                                new Subject("b", 1, Results.of(table("trend-accuracy", 1, 2)))),
                        NONE);
        assertThat(figures).extracting(Figure::name).containsExactly("trends");
        assertThat(figures.get(0).title()).contains("a: Linearity; b: Accuracy");
    }
}
