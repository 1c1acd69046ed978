package org.topolab.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.ColorWheel;

class WheelFigureTest {

    private static final Layout FOUR = new Layout.Grid(1, 4);
    private static final Map<String, Object> CELL = Map.of("cell", 20L);
    private static final Map<String, Object> DARKENED = Map.of("cell", 20L, "by-selectivity", true);

    @TempDir Path folder;

    private static NumberMap map(String name, float... values) {
        return new NumberMap(name, FOUR, List.of(name), values);
    }

    private static List<Figure> draw(Map<String, Object> given, NumberMap... maps) {
        SheetView view = new SheetView();
        return view.draw(Results.of(maps), Options.of(view.info().options(), given));
    }

    @Test
    void orientations_goRoundAfter180Degrees() {
        NumberMap map = map("preferred", 0, 180, 45, -45).goingRound(180);
        Figure figure = draw(CELL, map).get(0);
        Picture picture = new Picture(figure);
        assertThat(picture.cell(0, 0, 20)).isEqualTo(ColorWheel.EVEN.at(0));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(ColorWheel.EVEN.at(0));
        assertThat(picture.cell(0, 2, 20)).isEqualTo(ColorWheel.EVEN.at(0.25));
        assertThat(picture.cell(0, 3, 20)).isEqualTo(ColorWheel.EVEN.at(0.75));
        assertThat(figure.title()).endsWith("colours the same again after 180.0.");
        assertThat(Words.of(figure, folder).all())
                .containsExactly(
                        "Preferred",
                        "1 × 4 units",
                        "0°",
                        "22.5°",
                        "45°",
                        "67.5°",
                        "90°",
                        "112.5°",
                        "135°",
                        "157.5°");
    }

    @Test
    void barOf90Degrees_standsUprightInItsColour() {
        Figure figure = draw(CELL, map("preferred", 0, 0, 0, 0).goingRound(180)).get(0);
        Picture picture = new Picture(figure);
        assertThat(picture.has(ColorWheel.EVEN.at(0.5))).isTrue();
        // the fifth of eight rows of 27 pixels, its bar 21 pixels long and 6 wide
        double x = 16 + 80 + 2 * 14 + 10.5 + 3;
        double y = 16 + 48 + 4.5 * 27;
        assertThat(picture.at(x, y - 9)).isEqualTo(ColorWheel.EVEN.at(0.5));
        assertThat(picture.at(x, y + 9)).isEqualTo(ColorWheel.EVEN.at(0.5));
        assertThat(picture.at(x - 6, y)).isNotEqualTo(ColorWheel.EVEN.at(0.5));
    }

    @Test
    void barOf45Degrees_fallsToTheRightAsInAnImage() {
        Figure figure = draw(CELL, map("preferred", 0, 0, 0, 0).goingRound(180)).get(0);
        Picture picture = new Picture(figure);
        double x = 16 + 80 + 2 * 14 + 10.5 + 3;
        double y = 16 + 48 + 2.5 * 27;
        assertThat(picture.at(x + 5, y + 5)).isEqualTo(ColorWheel.EVEN.at(0.25));
        assertThat(picture.at(x + 6, y - 6)).isNotEqualTo(ColorWheel.EVEN.at(0.25));
    }

    @Test
    void otherPeriods_haveARing() {
        Figure degrees = draw(CELL, map("direction", 0, 90, 180, 270).goingRound(360)).get(0);
        assertThat(Words.of(degrees, folder).all()).contains("0°", "90°", "180°", "270°");
        Figure phases = draw(CELL, map("phase", 0, 1, 2, 3).goingRound(2)).get(0);
        assertThat(Words.of(phases, folder).all()).contains("0", "0.5", "1", "1.5");
        assertThat(new Picture(phases).cell(0, 3, 20)).isEqualTo(ColorWheel.EVEN.at(0.5));
    }

    @Test
    void hsv_isAChoice() {
        NumberMap map = map("preferred", 0, 60, 120, 179).goingRound(180);
        Picture picture = new Picture(draw(Map.of("cell", 20L, "wheel", "hsv"), map).get(0));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(ColorWheel.HSV.at(1 / 3.0));
    }

    @Test
    void unitsWithoutNumber_areGreyAndCountedWhateverTheRange() {
        NumberMap map = map("preferred", 0, Float.NaN, Float.NaN, 90).goingRound(180);
        Map<String, Object> given = Map.of("cell", 20L, "range", List.of(0.0, 10.0));
        Figure figure = draw(given, map).get(0);
        assertThat(Words.of(figure, folder).all()).contains("no value (2)");
        Picture picture = new Picture(figure);
        assertThat(picture.has(ColorWheel.UNKNOWN)).isTrue();
        assertThat(picture.cell(0, 3, 20)).isEqualTo(ColorWheel.EVEN.at(0.5));
    }

    @Test
    void selectivity_darkensASecondFigureIfWanted() {
        NumberMap preferred = map("preferred", 0, 90, 90, 90).goingRound(180);
        NumberMap selectivity = map("selectivity", 0.5f, 0, 0.25f, Float.NaN);
        assertThat(draw(CELL, preferred, selectivity)).hasSize(2);
        assertThat(draw(DARKENED, preferred)).hasSize(1);
        List<Figure> figures = draw(DARKENED, preferred, selectivity);
        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("preferred", "preferred-by-selectivity", "selectivity");
        Picture picture = new Picture(figures.get(1));
        assertThat(picture.cell(0, 0, 20)).isEqualTo(ColorWheel.EVEN.at(0, 1));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(ColorWheel.EVEN.at(0.5, 0));
        assertThat(picture.cell(0, 2, 20)).isEqualTo(ColorWheel.EVEN.at(0.5, 0.5));
        assertThat(Words.of(figures.get(1), folder).all())
                .contains("selectivity", "0", "0.500", "no value (1)");
    }

    @Test
    void runs_haveOneKeyAndTheSameDarkness() {
        List<Subject> subjects =
                List.of(
                        subject("alpha 0", 0.25f, 10),
                        subject("alpha 10", 1, 170),
                        new Subject("none", 1, Results.of(map("other", 1, 2, 3, 4))));
        SheetView view = new SheetView();
        List<Figure> figures = view.compare(subjects, Options.of(view.info().options(), DARKENED));
        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("preferred", "preferred-by-selectivity", "selectivity", "other");
        assertThat(Words.of(figures.get(0), folder).all())
                .containsSubsequence("alpha 0", "alpha 10", "0°", "157.5°")
                .containsOnlyOnce("90°");
        assertThat(new Picture(figures.get(1)).at(16 + 10, 16 + 48 + 19 + 10))
                .isEqualTo(ColorWheel.EVEN.at(10 / 180.0, 0.25));
    }

    private static Subject subject(String label, float selective, float degrees) {
        NumberMap preferred = map("preferred", degrees, degrees, degrees, degrees);
        NumberMap selectivity = map("selectivity", selective, selective, selective, selective);
        return new Subject(label, 1, Results.of(preferred.goingRound(180), selectivity));
    }
}
