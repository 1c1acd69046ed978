package org.topolab.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.ColorMap;
import org.topolab.chart.Heading;
import org.topolab.chart.Palette;

class ComparedMapsTest {

    private static final int LABEL = 19; // above each panel
    private static final int GAP = 16; // between panels
    private static final Layout GRID = new Layout.Grid(5, 5);
    private static final List<Color> COLORS = Palette.PETROFF.colors(10);

    @TempDir Path folder;

    private static List<Figure> compare(Map<String, Object> given, Subject... subjects) {
        SheetView view = new SheetView();
        return view.compare(List.of(subjects), Options.of(view.info().options(), given));
    }

    private static Subject subject(String label, Result result) {
        return new Subject(label, 1, Results.of(result).about("selectivity of sheet 'grid'"));
    }

    private static CategoryMap classes(int value, String... names) {
        int[] values = new int[25];
        Arrays.fill(values, value);
        return new CategoryMap("preference", GRID, List.of(names), values);
    }

    private static NumberMap numbers(float value, String... layers) {
        float[] values = new float[25 * layers.length];
        for (int i = 0; i < values.length; i++) {
            int layer = i / 25;
            values[i] = value + layer;
        }
        return new NumberMap("d-prime", GRID, List.of(layers), values);
    }

    /** The colour in the middle of a panel of 100 x 100 pixels. */
    private static Color panel(Figure figure, int column, int row) {
        return new Picture(figure)
                .at(
                        Heading.MARGIN + column * (100 + GAP) + 50,
                        Heading.HEIGHT + LABEL + row * (100 + LABEL + GAP) + 50);
    }

    @Test
    void classes_haveOneColourInAllPanelsWhateverTheirNumber() {
        List<Figure> figures =
                compare(
                        Map.of("cell", 20L),
                        subject("n 1", classes(0, "Bag", "Coat")),
                        subject("n 2", classes(0, "Coat", "Shirt")),
                        subject("n 4", classes(-1, "Bag")));
        assertThat(figures).hasSize(1);
        Figure figure = figures.get(0);
        assertThat(panel(figure, 0, 0)).as("Bag").isEqualTo(COLORS.get(0));
        assertThat(panel(figure, 1, 0)).as("Coat").isEqualTo(COLORS.get(1));
        assertThat(panel(figure, 2, 0)).as("none").isEqualTo(Color.WHITE);
        assertThat(figure.name()).isEqualTo("preference");
        assertThat(Words.of(figure, folder).all())
                .containsExactly(
                        "Preference",
                        "selectivity of sheet 'grid'; the class of each unit",
                        "n 1",
                        "n 2",
                        "n 4",
                        "Bag",
                        "Coat",
                        "Shirt",
                        "none");
    }

    @Test
    void numbers_shareOneScaleOverSubjectsAndLayers() {
        Figure figure =
                compare(
                                Map.of("cell", 20L),
                                subject("a", numbers(0, "x", "y")),
                                subject("b", numbers(4, "x", "y")))
                        .get(0);
        assertThat(panel(figure, 0, 0)).isEqualTo(ColorMap.CIVIDIS.at(0));
        assertThat(panel(figure, 1, 0)).isEqualTo(ColorMap.CIVIDIS.at(51 / 255.0));
        assertThat(panel(figure, 3, 0)).isEqualTo(ColorMap.CIVIDIS.at(1));
        assertThat(Words.of(figure, folder).all()).contains("a: x", "a: y", "b: x", "b: y");
        Map<String, Object> one = Map.of("layers", List.of("y"));
        assertThat(Words.of(compare(one, subject("a", numbers(0, "x", "y"))).get(0), folder).all())
                .contains("a: y")
                .doesNotContain("a: x");
    }

    @Test
    void rangeOption_setsTheScale() {
        Map<String, Object> given = Map.of("cell", 20L, "range", List.of(0.0, 10.0));
        Figure figure = compare(given, subject("a", numbers(10, "x"))).get(0);
        assertThat(panel(figure, 0, 0)).isEqualTo(ColorMap.CIVIDIS.at(1));
        assertThat(Words.of(figure, folder).all()).contains("0", "10");
        SheetView view = new SheetView();
        Options wrong = Options.of(view.info().options(), Map.of("range", List.of(2.0, 1.0)));
        assertThat(view.check(wrong))
                .extracting(problem -> problem.message())
                .containsExactly("found [2.0, 1.0], expected [lowest, highest] number");
        assertThat(view.check(Options.of(view.info().options(), given))).isEmpty();
    }

    @Test
    void legend_keepsItsWidthWhateverTheCounts() {
        CategoryMap all = classes(0, "Bag", "Coat");
        CategoryMap none = classes(-1, "Bag", "Coat");
        SheetView view = new SheetView();
        Options options = Options.of(view.info().options(), Map.of());
        assertThat(view.draw(Results.of(all), options).get(0).size())
                .isEqualTo(view.draw(Results.of(none), options).get(0).size());
    }
}
