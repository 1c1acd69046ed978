package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;

class MapPainterTest {

    private static final Layout GRID = new Layout.Grid(2, 2, 1, 2);
    private static final ColorScale SCALE = new ColorScale(0, 4, 0, true, ColorMap.VIRIDIS);
    private static final int PAPER = 0xff123456;

    private static NumberMap numbers(float... values) {
        return new NumberMap("m", GRID, List.of("m"), values);
    }

    private static MapPainter painter(NumberMap map) {
        return new MapPainter(Plane.of(map.layout()), Inks.of(map, 0, SCALE));
    }

    private static BufferedImage painted(MapPainter painter, Viewport viewport) {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(PAPER));
        g.fillRect(0, 0, 40, 40);
        g.setClip(0, 0, 40, 40);
        painter.paint(g, viewport);
        g.dispose();
        return image;
    }

    @Test
    void everyPixelOfASquare_hasItsColour() {
        // four squares of 3 x 3 pixels from (10, 20) on
        BufferedImage image = painted(painter(numbers(0, 1, 2, 4)), new Viewport(3, 10, 20));
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                boolean inside = x >= 10 && x < 16 && y >= 20 && y < 26;
                double[] shares = {0, 0.25, 0.5, 1};
                int unit = inside ? (y - 20) / 3 * 2 + (x - 10) / 3 : 0;
                int expected = inside ? ColorMap.VIRIDIS.at(shares[unit]).getRGB() : PAPER;
                if (inside && unit == 1) {
                    expected = SCALE.at(0.25).getRGB();
                } else if (inside && unit == 2) {
                    expected = SCALE.at(0.5).getRGB();
                }
                assertThat(image.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(expected);
            }
        }
    }

    @Test
    void partOfALargeSquare_isPaintedIfOnlyPartIsSeen() {
        BufferedImage image = painted(painter(numbers(0, 1, 2, 4)), new Viewport(400, -500, -10));
        assertThat(image.getRGB(0, 0)).isEqualTo(SCALE.at(0.25).getRGB());
        assertThat(image.getRGB(39, 39)).isEqualTo(SCALE.at(0.25).getRGB());
    }

    @Test
    void numberThatIsNotFinite_isGreyAndCrossedOutWhereThereIsRoom() {
        NumberMap map = numbers(Float.NaN, 1, 2, 4);
        BufferedImage small = painted(painter(map), new Viewport(4, 0, 0));
        assertThat(small.getRGB(2, 2)).isEqualTo(ColorScale.UNKNOWN.getRGB());
        BufferedImage large = painted(painter(map), new Viewport(20, 0, 0));
        assertThat(large.getRGB(3, 3)).isEqualTo(ColorScale.UNKNOWN.getRGB());
        assertThat(large.getRGB(10, 10)).isNotEqualTo(ColorScale.UNKNOWN.getRGB());
        assertThat(large.getRGB(30, 10)).isEqualTo(SCALE.at(0.25).getRGB());
    }

    @Test
    void equalNumbers_haveTheColourOfTheMiddle() {
        NumberMap map = numbers(3, 3, 3, 3);
        ColorScale flat = ColorScale.of(DoubleStream.of(3), ColorMap.CIVIDIS);
        assertThat(Inks.of(map, 0, flat).rgb(2)).isEqualTo(flat.at(0.5).getRGB());
    }

    @Test
    void layer_isTheOneAskedFor() {
        NumberMap map =
                new NumberMap("m", new Layout.Grid(1, 1), List.of("a", "b"), new float[] {0, 4});
        assertThat(Inks.of(map, 1, SCALE).rgb(0)).isEqualTo(SCALE.at(1).getRGB());
    }

    @Test
    void numbersThatGoRound_haveOneColourAfterAWholePeriod() {
        NumberMap map = numbers(0, 180, 90, Float.NaN).goingRound(180);
        Inks inks = Inks.of(map, 0, ColorWheel.EVEN);
        assertThat(inks.rgb(0)).isEqualTo(ColorWheel.EVEN.at(0).getRGB());
        assertThat(inks.rgb(1)).isEqualTo(inks.rgb(0));
        assertThat(inks.rgb(2)).isEqualTo(ColorWheel.EVEN.at(0.5).getRGB());
        assertThat(inks.rgb(3)).isEqualTo(ColorWheel.UNKNOWN.getRGB());
        assertThat(inks.unknown(3)).isTrue();
    }

    @Test
    void categoryLookedAt_staysAndOthersPale() {
        CategoryMap map = new CategoryMap("c", GRID, List.of("a", "b"), new int[] {0, 1, -1, 1});
        List<Color> colors = List.of(Color.BLACK, Color.RED);
        Inks all = Inks.of(map, colors, OptionalInt.empty());
        assertThat(all.rgb(0)).isEqualTo(Color.BLACK.getRGB());
        assertThat(all.rgb(2)).isEqualTo(ColorScale.UNKNOWN.getRGB());
        assertThat(all.unknown(2)).isTrue();
        Inks one = Inks.of(map, colors, OptionalInt.of(1));
        assertThat(one.rgb(1)).isEqualTo(Color.RED.getRGB());
        assertThat(new Color(one.rgb(0)).getRed()).isEqualTo(217); // 0.85 x 255
    }

    @Test
    void colours_areThoseOfThePlane() {
        Inks inks = Inks.of(numbers(0, 1, 2, 3), 0, SCALE);
        Plane other = Plane.of(new Layout.Grid(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapPainter(other, inks))
                .withMessage("4 colours for 1 units");
    }

    @Test
    void borders_areDrawnBetweenBlocks() {
        MapPainter painter = painter(numbers(0, 0, 0, 0));
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        painter.borders(g, new Viewport(20, 0, 0));
        assertThat(new Color(image.getRGB(10, 20)).getRed()).isLessThan(80);
        assertThat(new Color(image.getRGB(10, 18)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(10, 21)).getRed()).isGreaterThan(200);
        assertThat(image.getRGB(20, 10)).isZero();
    }

    @Test
    void discs_arePaintedAsPixelsOrShapes() {
        Layout places = new Layout.Positions(new double[] {0, 10}, new double[] {0, 10});
        NumberMap map = new NumberMap("m", places, List.of("m"), new float[] {0, 4});
        Plane plane = Plane.of(places);
        MapPainter painter = new MapPainter(plane, Inks.of(map, 0, SCALE));
        for (double zoom : new double[] {8, 16}) {
            BufferedImage image = painted(painter, new Viewport(zoom, 0, 0));
            int middle = (int) (zoom / 2);
            assertThat(image.getRGB(middle, middle)).isEqualTo(SCALE.at(0).getRGB());
            int last = (int) (plane.width() * zoom - zoom / 2);
            assertThat(image.getRGB(last, last)).isEqualTo(SCALE.at(1).getRGB());
            assertThat(image.getRGB(last, middle)).isEqualTo(PAPER);
        }
    }
}
