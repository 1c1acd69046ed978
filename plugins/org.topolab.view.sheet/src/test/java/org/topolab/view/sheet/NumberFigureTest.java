package org.topolab.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
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
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Heading;

class NumberFigureTest {

    private static final int LABEL = 18; // above each of several layers
    private static final int GAP = 14; // between them

    @TempDir Path folder;

    private static List<Figure> draw(NumberMap map, Map<String, Object> given) {
        SheetView view = new SheetView();
        return view.draw(Results.of(map), Options.of(view.info().options(), given));
    }

    private static Picture picture(Layout layout, float... values) {
        NumberMap map = new NumberMap("map", layout, List.of("only"), values);
        return new Picture(draw(map, Map.of("cell", 20L)).get(0));
    }

    @Test
    void numbersOfBothSigns_areBlueBelowAndOrangeAboveZero() {
        Picture picture = picture(new Layout.Grid(1, 4), -2, 0, 1, 4);
        ColorMap map = ColorMap.BLUE_WHITE_ORANGE; // from -4 to 4, in 256 steps
        assertThat(picture.cell(0, 0, 20)).isEqualTo(map.at(64 / 255.0));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(map.at(128 / 255.0));
        assertThat(picture.cell(0, 2, 20)).isEqualTo(map.at(159 / 255.0));
        assertThat(picture.cell(0, 3, 20)).isEqualTo(map.at(1));
    }

    @Test
    void numbersOfOneSign_goFromTheLowestToTheHighest() {
        Picture picture = picture(new Layout.Grid(1, 3), 2, 3, 7);
        assertThat(picture.cell(0, 0, 20)).isEqualTo(ColorMap.CIVIDIS.at(0));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(ColorMap.CIVIDIS.at(51 / 255.0));
        assertThat(picture.cell(0, 2, 20)).isEqualTo(ColorMap.CIVIDIS.at(1));
    }

    @Test
    void notFinite_isGreyCrossedOutAndCounted() {
        float[] values = {1, Float.NaN, Float.POSITIVE_INFINITY, 2};
        Picture picture = picture(new Layout.Grid(1, 4), values);
        for (int column : new int[] {1, 2}) {
            assertThat(picture.cell(0, column, 20)).as("the line").isNotEqualTo(ColorScale.UNKNOWN);
            double corner = Heading.MARGIN + column * 20 + 4;
            assertThat(picture.at(corner, Heading.HEIGHT + 4)).isEqualTo(ColorScale.UNKNOWN);
        }
        assertThat(picture.cell(0, 3, 20)).isEqualTo(ColorMap.CIVIDIS.at(1));
        NumberMap map = new NumberMap("map", new Layout.Grid(1, 4), List.of("only"), values);
        assertThat(Words.of(draw(map, Map.of()).get(0), folder).all())
                .contains("no value (2)", "only; 1 × 4 units");
    }

    @Test
    void oneNumberFarFromAllOthers_liesBeyondTheColours() {
        float[] values = new float[200];
        for (int u = 0; u < values.length; u++) {
            values[u] = u == 13 ? 800 : u % 10;
        }
        NumberMap map = new NumberMap("map", new Layout.Grid(10, 20), List.of("map"), values);
        Figure figure = draw(map, Map.of("cell", 20L)).get(0);
        assertThat(Words.of(figure, folder).all())
                .contains("10 × 20 units; 1 number beyond the colours", "0", "8")
                .doesNotContain("800");
        assertThat(figure.title()).endsWith("from 0.0 to 9.0, 1 number beyond the colours.");
        assertThat(new Picture(figure).cell(0, 9, 20)).isEqualTo(ColorMap.CIVIDIS.at(1));
        assertThat(draw(map, Map.of("range", List.of(0.0, 800.0))).get(0).title())
                .endsWith("from 0.0 to 800.0.");
    }

    @Test
    void allNan_hasNoScale() {
        float[] values = {Float.NaN, Float.NaN};
        NumberMap map = new NumberMap("map", new Layout.Grid(1, 2), List.of("map"), values);
        Figure figure = draw(map, Map.of()).get(0);
        assertThat(Words.of(figure, folder).all())
                .containsExactly("Map", "1 × 2 units", "no value (2)");
        assertThat(figure.title()).contains("none of them finite");
        assertThat(new Picture(figure).has(ColorMap.CIVIDIS.at(0))).isFalse();
    }

    @Test
    void equalNumbers_haveOneColourAndOneTick() {
        NumberMap map =
                new NumberMap(
                        "map", new Layout.Grid(1, 2), List.of("map"), new float[] {2.5f, 2.5f});
        Figure figure = draw(map, Map.of()).get(0);
        assertThat(Words.of(figure, folder).all()).containsExactly("Map", "1 × 2 units", "2.5");
        assertThat(new Picture(figure).has(ColorMap.CIVIDIS.at(0))).isFalse();
        assertThat(new Picture(figure).has(ColorMap.CIVIDIS.at(0.5))).isTrue();
    }

    @Test
    void layers_standSideBySideInOneScale() {
        NumberMap map =
                new NumberMap(
                        "map", new Layout.Grid(1, 1), List.of("one", "two"), new float[] {0, 10});
        Figure figure = draw(map, Map.of("cell", 64L)).get(0);
        Picture picture = new Picture(figure);
        double y = Heading.HEIGHT + LABEL + 32;
        assertThat(picture.at(Heading.MARGIN + 32, y)).isEqualTo(ColorMap.CIVIDIS.at(0));
        assertThat(picture.at(Heading.MARGIN + 64 + GAP + 32, y)).isEqualTo(ColorMap.CIVIDIS.at(1));
        assertThat(Words.of(figure, folder).all()).contains("one", "two", "0", "10");
    }

    @Test
    void layersOption_choosesByNameAndTheScaleFollows() {
        NumberMap map =
                new NumberMap(
                        "map",
                        new Layout.Grid(1, 2),
                        List.of("one", "two"),
                        new float[] {0, 1, 5, 9});
        Figure figure = draw(map, Map.of("layers", List.of("two"), "cell", 20L)).get(0);
        assertThat(new Picture(figure).cell(0, 0, 20)).isEqualTo(ColorMap.CIVIDIS.at(0));
        assertThat(Words.of(figure, folder).all()).contains("two; 1 × 2 units");
        assertThat(draw(map, Map.of("layers", List.of("three")))).isEmpty();
    }

    @Test
    void colors_areThoseOfTheOption() {
        NumberMap map =
                new NumberMap("map", new Layout.Grid(1, 2), List.of("map"), new float[] {0, 1});
        Picture picture = new Picture(draw(map, Map.of("colors", "viridis", "cell", 20L)).get(0));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(ColorMap.VIRIDIS.at(1));
        assertThat(picture.cell(0, 0, 20)).isEqualTo(new Color(0x440154));
    }
}
