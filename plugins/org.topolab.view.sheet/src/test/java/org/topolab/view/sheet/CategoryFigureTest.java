package org.topolab.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.chart.Heading;
import org.topolab.chart.Palette;
import org.topolab.testkit.Golden;

class CategoryFigureTest {

    @TempDir Path folder;

    private static final List<Color> COLORS = Palette.PETROFF.colors(10);

    private static Figure draw(CategoryMap map, Map<String, Object> given) {
        SheetView view = new SheetView();
        List<Figure> figures = view.draw(Results.of(map), Options.of(view.info().options(), given));
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "class " + i).toList();
    }

    @Test
    void everyUnit_hasTheColourOfItsClassAtItsPlace() {
        int[] values = {0, 1, -1, 2, 2, 0};
        CategoryMap map = new CategoryMap("map", new Layout.Grid(2, 3), names(3), values);
        Picture picture = new Picture(draw(map, Map.of("cell", 20L)));
        assertThat(picture.cell(0, 0, 20)).isEqualTo(COLORS.get(0));
        assertThat(picture.cell(0, 1, 20)).isEqualTo(COLORS.get(1));
        assertThat(picture.cell(0, 2, 20)).as("none").isEqualTo(Color.WHITE);
        assertThat(picture.cell(1, 0, 20)).isEqualTo(COLORS.get(2));
        assertThat(picture.cell(1, 1, 20)).isEqualTo(COLORS.get(2));
        assertThat(picture.cell(1, 2, 20)).isEqualTo(COLORS.get(0));
    }

    @Test
    void publishedMap_isDrawnUnitByUnit() {
        Golden maps = Golden.read(getClass(), "published-maps.json").at("maps");
        List<String> rows = maps.at("fashion Reset(8), epoch 20").texts();
        int[] values =
                String.join("", rows)
                        .chars()
                        .map(c -> c == '.' ? -1 : Character.digit(c, 10))
                        .toArray();
        CategoryMap map = new CategoryMap("map", new Layout.Grid(32, 32, 4, 4), names(10), values);
        Picture picture = new Picture(draw(map, Map.of("cell", 9L)));
        for (int unit = 0; unit < values.length; unit++) {
            Color expected = values[unit] < 0 ? Color.WHITE : COLORS.get(values[unit]);
            assertThat(picture.cell(unit / 32, unit % 32, 9)).as("%d", unit).isEqualTo(expected);
        }
    }

    @Test
    void borders_lieBetweenBlocksAndCanBeLeftOut() {
        CategoryMap map =
                new CategoryMap("map", new Layout.Grid(4, 4, 2, 2), names(1), new int[16]);
        int edge = 2 * 20; // of the first block
        Picture with = new Picture(draw(map, Map.of("cell", 20L)));
        Picture without = new Picture(draw(map, Map.of("cell", 20L, "borders", false)));
        for (Picture picture : List.of(with, without)) {
            boolean drawn = picture == with;
            Color across = picture.at(Heading.MARGIN + edge, Heading.HEIGHT + 10);
            Color down = picture.at(Heading.MARGIN + 10, Heading.HEIGHT + edge);
            assertThat(across.equals(COLORS.get(0))).isEqualTo(!drawn);
            assertThat(down.equals(COLORS.get(0))).isEqualTo(!drawn);
            Color within = picture.at(Heading.MARGIN + 20, Heading.HEIGHT + 10);
            assertThat(within).as("no line inside a block").isEqualTo(COLORS.get(0));
        }
    }

    @Test
    void palette_isThatOfTheOption() {
        CategoryMap map = new CategoryMap("map", new Layout.Grid(1, 1), names(1), new int[1]);
        Picture picture = new Picture(draw(map, Map.of("cell", 20L, "palette", "okabe-ito")));
        assertThat(picture.cell(0, 0, 20)).isEqualTo(Palette.OKABE_ITO.colors(1).get(0));
    }

    @Test
    void manyClasses_areNumberedToo() {
        int[] values = IntStream.range(0, 64).toArray();
        CategoryMap many = new CategoryMap("map", new Layout.Grid(8, 8), names(64), values);
        Words words = Words.of(draw(many, Map.of()), folder);
        assertThat(words.all()).contains("63", "7", "63  class 63 (1)", "none (0)");
        CategoryMap few = new CategoryMap("map", new Layout.Grid(8, 8), names(3), new int[64]);
        assertThat(Words.of(draw(few, Map.of()), folder).all())
                .contains("class 0 (64)")
                .doesNotContain("0");
    }

    @Test
    void words_nameTheMapItsClassesAndTheirCounts() {
        int[] values = {0, 1, -1, 1, -1, -1};
        CategoryMap map =
                new CategoryMap(
                        "faithful-preference",
                        new Layout.Grid(2, 3, 1, 3),
                        List.of("Bag", "T-shirt/top"),
                        values);
        assertThat(Words.of(draw(map, Map.of()), folder).all())
                .containsExactly(
                        "Faithful preference",
                        "2 × 3 units in 2 blocks of 1 × 3",
                        "Bag (1)",
                        "T-shirt/top (2)",
                        "none (3)");
    }

    @Test
    void dots_lieAtTheirPlaces() {
        // 448 pixels for 3 mm down; dots of radius 5 start at the margin
        Layout places = new Layout.Positions(new double[] {0, 1.5}, new double[] {0, 3});
        CategoryMap map = new CategoryMap("map", places, names(2), new int[] {0, 1});
        Picture picture = new Picture(draw(map, Map.of("cell", 10L)));
        assertThat(picture.at(Heading.MARGIN + 5, Heading.HEIGHT + 5)).isEqualTo(COLORS.get(0));
        assertThat(picture.at(Heading.MARGIN + 224 + 5, Heading.HEIGHT + 448 + 5))
                .isEqualTo(COLORS.get(1));
        assertThat(Words.of(draw(map, Map.of()), folder).all())
                .anyMatch(word -> word.endsWith(" mm"));
    }

    @Test
    void largeGrid_isOnePictureWithinTheSvg() {
        int[] values = new int[300 * 300];
        values[150 * 300 + 99] = 1;
        CategoryMap map = new CategoryMap("map", new Layout.Grid(300, 300), names(2), values);
        Figure figure = draw(map, Map.of("cell", 2L));
        Picture picture = new Picture(figure);
        assertThat(picture.cell(150, 99, 2)).isEqualTo(COLORS.get(1));
        assertThat(picture.cell(99, 150, 2)).isEqualTo(COLORS.get(0));
        assertThat(Words.of(figure, folder).all()).contains("class 1 (1)");
        assertThat(folder.resolve("once.svg").toFile().length()).isLessThan(50_000);
    }

    @Test
    void endlessRow_isCountedButNotDrawn() {
        CategoryMap map =
                new CategoryMap("map", new Layout.Grid(1, 65_536), names(1), new int[65_536]);
        assertThat(Words.of(draw(map, Map.of()), folder).all())
                .contains(
                        "1 × 65536 units, not drawn: more than 4096 on a side", "class 0 (65536)");
    }

    @Test
    void longColumnOfManyClasses_staysWithinAPicture() {
        int[] values = IntStream.range(0, 4096).map(i -> i % 700).toArray();
        CategoryMap map = new CategoryMap("map", new Layout.Grid(4096, 1), names(700), values);
        assertThat(draw(map, Map.of()).size().height).isLessThan(8192);
    }
}
