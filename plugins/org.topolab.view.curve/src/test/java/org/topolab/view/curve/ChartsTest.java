package org.topolab.view.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;

class ChartsTest {

    @TempDir Path folder;

    private static Series series(String name, double first, double... more) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, first, Optional.empty())));
        for (double y : more) {
            points.add(new Point(points.size(), y, Optional.empty()));
        }
        return new Series(name, "circular variance", "share of units", points);
    }

    private static Series against(String name, double[] x, double[] y) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(new Point(x[i], y[i], Optional.empty()));
        }
        return new Series(name, "alpha", "smoothness index", points);
    }

    private static List<Figure> draw(Series... series) {
        CurveView view = new CurveView();
        return view.draw(Results.of(series), Options.of(view.info().options(), Map.of()));
    }

    private static List<Figure> compare(Subject... subjects) {
        CurveView view = new CurveView();
        return view.compare(List.of(subjects), Options.of(view.info().options(), Map.of()));
    }

    @Test
    void reference_isInTheChartOfWhatIsHeldAgainstIt() {
        List<Figure> figures =
                draw(series("d-reference", 0, 0.4, 1), series("d", 0, 0.5, 1), series("e", 1, 2));
        assertThat(figures).extracting(Figure::name).containsExactly("d", "e");
        assertThat(Words.of(figures.get(0), folder).all())
                .contains("D: share of units against circular variance")
                .containsSubsequence("this run", "reference");
        assertThat(figures.get(0).title()).contains("of this run; reference");
    }

    @Test
    void whereCurvesAreFrom_isSaidIfItIsTheSameForAll() {
        Results one = Results.of(series("d", 0, 1)).about("orientation of sheet 's', epoch 2");
        Figure same = compare(new Subject("a", 1, one), new Subject("b", 1, one)).get(0);
        assertThat(Words.of(same, folder).all()).contains("orientation of sheet 's', epoch 2");
        assertThat(same.title()).contains("of a; b, orientation of sheet 's', epoch 2");
        Results two = one.about("orientation of sheet 's', epoch 3");
        Figure other = compare(new Subject("a", 1, one), new Subject("b", 1, two)).get(0);
        assertThat(other.title()).endsWith("of a; b.");
    }

    @Test
    void referenceOfNothing_isDrawnAlone() {
        assertThat(draw(series("d-reference", 0, 1)))
                .extracting(Figure::name)
                .containsExactly("d-reference");
    }

    @Test
    void referenceOfSeveralRuns_isDrawnOnceIfItIsTheSame() {
        Results one = Results.of(series("d", 0, 0.5, 1), series("d-reference", 0, 0.4, 1));
        Results two = Results.of(series("d", 0, 0.6, 1), series("d-reference", 0, 0.4, 1));
        Results other = Results.of(series("d", 0, 0.7, 1), series("d-reference", 0, 0.3, 1));
        List<Figure> same = compare(new Subject("a", 1, one), new Subject("b", 3, two));
        assertThat(same).hasSize(1);
        assertThat(same.get(0).title()).contains("of a; b, mean of 3; reference.");
        List<Figure> different = compare(new Subject("a", 1, one), new Subject("c", 1, other));
        assertThat(different.get(0).title()).contains("of a; c; a, reference; c, reference.");
    }

    @Test
    void alphasWithZero_haveTheirNumbersAsTicksAndValuesOfDecadesALogarithm() {
        double[] alphas = {0, 1, 10, 100};
        Figure figure = draw(against("s", alphas, new double[] {0.02, 0.1, 1, 7})).get(0);
        assertThat(Words.of(figure, folder).all())
                .containsSubsequence("0", "1", "10", "100")
                .contains("0.05", "0.5", "5")
                .doesNotContain("20", "50");
        Figure narrow = draw(against("s", alphas, new double[] {0.2, 0.4, 1, 2})).get(0);
        assertThat(Words.of(narrow, folder).all()).contains("0.5", "1.5", "100");
        Figure zero = draw(against("s", alphas, new double[] {0, 0.1, 1, 10})).get(0);
        assertThat(Words.of(zero, folder).all()).contains("2", "4", "6", "8");
    }

    @Test
    void manyNumbers_havePowersOfTenAsTicks() {
        double[] many = {1, 2, 3, 5, 8, 10, 20, 30, 50, 80, 100, 1000};
        Figure figure = draw(against("s", many, many.clone())).get(0);
        assertThat(Words.of(figure, folder).all())
                .contains("10", "100", "1000")
                .doesNotContain("30", "80");
    }
}
