package org.topolab.view.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.chart.ColorMap;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/** Fields of 2 x 2 pixels; up to four of them are drawn 128 wide, below labels of 14. */
class ReceptiveFieldsTest {

    private static final int SIDE = 64; // of a pixel
    private static final int STEP = 2 * SIDE + Tiles.GAP;

    private static Figure draw(Map<String, Object> given, Pictures pictures) {
        FiltersView view = new FiltersView();
        return view.draw(Results.of(pictures), Options.of(view.info().options(), given)).get(0);
    }

    private static Pictures fields(int channels, String label, float... values) {
        int units = values.length / (4 * channels);
        return new Pictures(
                "receptive-fields",
                new ImageShape(channels, 2, 2),
                List.of("gradient"),
                FiltersViewContractTest.labels(label, units),
                values);
    }

    /** The colour of a pixel of a field in a row. */
    private static Color pixel(Figure figure, int field, int row, int column) {
        return new Picture(figure)
                .below(
                        field * STEP + column * SIDE + SIDE / 2,
                        Tiles.LABEL + row * SIDE + SIDE / 2);
    }

    private static Color share(double share) {
        return ColorMap.BLUE_WHITE_ORANGE.at(Math.rint(share * 255) / 255);
    }

    @Test
    void zero_isInTheMiddleOfOneScaleForAll() {
        Figure figure = draw(Map.of(), fields(1, "channel ", 0, 2, -2, 4, 0, 1, 1, 1));
        assertThat(pixel(figure, 0, 0, 0)).isEqualTo(share(0.5));
        assertThat(pixel(figure, 0, 0, 1)).isEqualTo(share(0.75));
        assertThat(pixel(figure, 0, 1, 0)).isEqualTo(share(0.25));
        assertThat(pixel(figure, 0, 1, 1)).isEqualTo(share(1));
        assertThat(pixel(figure, 1, 0, 1)).isEqualTo(share(0.625));
        assertThat(figure.title()).contains("0 of 2 units dead");
    }

    @Test
    void ownScale_showsTheShapeOfWeakUnits() {
        Figure figure =
                draw(Map.of("scale", "own"), fields(1, "channel ", 0, 2, -2, 4, 0, 1, 1, 0.5f));
        assertThat(pixel(figure, 0, 1, 1)).isEqualTo(share(1));
        assertThat(pixel(figure, 1, 0, 1)).isEqualTo(share(1));
        assertThat(pixel(figure, 1, 1, 1)).isEqualTo(share(0.75));
    }

    @Test
    void deadUnit_isFlatAndCounted() {
        Figure figure = draw(Map.of(), fields(1, "channel ", 1, 2, 3, 4, 0, 0, 0, 0));
        assertThat(pixel(figure, 1, 0, 0)).isEqualTo(Tiles.DEAD);
        assertThat(pixel(figure, 1, 1, 1)).isEqualTo(Tiles.DEAD);
        assertThat(new Picture(figure).below(STEP + SIDE, Tiles.LABEL + SIDE))
                .as("crossed out")
                .isNotEqualTo(Tiles.DEAD);
        assertThat(figure.title()).contains("1 of 2 units dead");
    }

    @Test
    void threeChannels_areColoursAroundGrey() {
        Figure figure =
                draw(Map.of(), fields(3, "channel ", 4, 0, 0, -4, 0, 4, 0, -4, 0, 0, 4, -4));
        assertThat(pixel(figure, 0, 0, 0)).isEqualTo(new Color(255, 128, 128));
        assertThat(pixel(figure, 0, 0, 1)).isEqualTo(new Color(128, 255, 128));
        assertThat(pixel(figure, 0, 1, 0)).isEqualTo(new Color(128, 128, 255));
        assertThat(pixel(figure, 0, 1, 1)).isEqualTo(Color.BLACK);
    }

    @Test
    void strongestFirst_andNoMoreThanAskedFor() {
        Figure figure =
                draw(
                        Map.of("order", "strongest", "most", 1L),
                        fields(1, "channel ", 1, 1, 1, 1, 4, -4, 4, 2));
        assertThat(pixel(figure, 0, 0, 1)).isEqualTo(share(0));
        assertThat(figure.title()).contains("0 of 2 units dead, the 1 strongest drawn");
        assertThat(figure.size().height)
                .isEqualTo(draw(Map.of(), fields(1, "c", 1, 1, 1, 1)).size().height);
    }

    @Test
    void crop_isAroundTheLargest() {
        Figure figure = draw(Map.of("crop", 1L), fields(1, "channel ", 1, 2, -8, 4));
        assertThat(pixel(figure, 0, 0, 0)).isEqualTo(share(0));
        assertThat(pixel(figure, 0, 1, 1)).isEqualTo(share(0));
    }

    @Test
    void crop_hasTheLargestInItsMiddleAlsoAtTheEdge() {
        float[] values = new float[16];
        values[3] = 8; // the upper right corner of 4 x 4
        Pictures corner =
                new Pictures(
                        Field.NAME,
                        new ImageShape(1, 4, 4),
                        List.of("units"),
                        List.of("channel 0"),
                        values);
        Figure figure = draw(Map.of("crop", 3L), corner);
        Picture picture = new Picture(figure);
        int pixel = 43; // three make a field about 128 wide
        int y = Tiles.LABEL + pixel / 2;
        assertThat(picture.below(pixel + pixel / 2, y + pixel)).as("middle").isEqualTo(share(1));
        assertThat(picture.below(pixel / 2, y + pixel)).as("left").isEqualTo(share(0.5));
        assertThat(picture.below(2 * pixel + pixel / 2, y + pixel))
                .as("right")
                .isEqualTo(Tiles.OUTSIDE);
        assertThat(picture.below(pixel + pixel / 2, y)).as("above").isEqualTo(Tiles.OUTSIDE);
        assertThat(figure.size().height) // the key names what is white
                .isGreaterThan(draw(Map.of("crop", 4L), corner).size().height);
    }

    @Test
    void subjects_haveBlocksInOneScale() {
        FiltersView view = new FiltersView();
        List<Figure> figures =
                view.compare(
                        List.of(
                                new Subject(
                                        "bottleneck 1",
                                        1,
                                        Results.of(fields(1, "channel ", 4, 4, 4, 4))),
                                new Subject(
                                        "bottleneck 2",
                                        1,
                                        Results.of(fields(1, "channel ", 2, 2, 2, 2, 0, 0, 0, 0)))),
                        Options.of(view.info().options(), Map.of()));
        assertThat(figures).hasSize(1);
        Figure figure = figures.get(0);
        assertThat(figure.title()).contains("1 of 3 units dead");
        int label = 20;
        int second =
                28
                        + (int)
                                Math.ceil(
                                        Typeface.width(
                                                "bottleneck 1: 0 of 1 dead",
                                                FigureStyle.labelFont()));
        Picture picture = new Picture(figure);
        int middle = label + Tiles.LABEL + SIDE / 2;
        assertThat(picture.below(SIDE / 2, middle)).isEqualTo(share(1));
        assertThat(picture.below(second + SIDE / 2, middle)).isEqualTo(share(0.75));
        assertThat(picture.below(second + STEP + SIDE / 2, middle)).isEqualTo(Tiles.DEAD);
    }

    @Test
    void otherPictures_areNotAccepted() {
        Pictures gallery =
                new Pictures(
                        "gallery",
                        new ImageShape(1, 1, 1),
                        List.of("row"),
                        List.of("column"),
                        new float[1]);
        assertThat(new FiltersView().accepts(Results.of(gallery))).isFalse();
    }
}
