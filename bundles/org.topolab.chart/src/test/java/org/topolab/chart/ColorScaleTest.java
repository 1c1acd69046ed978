package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColorScaleTest {

    @Test
    void scale_isSymmetricForBothSignsAndCountsWhatIsNotFinite() {
        ColorScale both = ColorScale.of(DoubleStream.of(-1, Double.NaN, 4), ColorMap.VIRIDIS);
        assertThat(both.low()).isEqualTo(-4);
        assertThat(both.high()).isEqualTo(4);
        assertThat(both.colors(DoubleStream.of(4, Double.NaN)))
                .containsExactly(ColorMap.BLUE_WHITE_ORANGE.at(1), ColorScale.UNKNOWN);
        assertThat(ColorBar.of(both, 100, DoubleStream.of(1, Double.NaN)).unknown()).isOne();
        ColorScale one = ColorScale.of(DoubleStream.of(1, 3), ColorMap.VIRIDIS);
        assertThat(one.color(3)).isEqualTo(ColorMap.VIRIDIS.at(1));
        assertThat(ColorScale.of(DoubleStream.of(Double.NaN), ColorMap.VIRIDIS).known()).isFalse();
    }

    @Test
    void fewNumbersFarFromTheOthers_lieBeyondTheScale() {
        double[] numbers = IntStream.rangeClosed(-100, 100).asDoubleStream().toArray();
        assertThat(ofMost(numbers))
                .isEqualTo(of(numbers))
                .extracting(ColorScale::beyond)
                .isEqualTo(0);
        numbers[200] = 290;
        assertThat(ofMost(numbers)).as("not three times as far").isEqualTo(of(numbers));
        numbers[200] = 400;
        numbers[0] = -301;
        assertThat(ofMost(numbers))
                .isEqualTo(new ColorScale(-99, 99, 2, true, ColorMap.BLUE_WHITE_ORANGE));
        assertThat(ofMost(numbers).color(400)).isEqualTo(ofMost(numbers).color(99));

        double[] counts = IntStream.range(0, 200).mapToDouble(i -> 2 + i % 10).toArray();
        counts[7] = 500;
        assertThat(ofMost(counts)).isEqualTo(new ColorScale(2, 11, 1, true, ColorMap.VIRIDIS));
        assertThat(ofMost(0, 0, 0, 7)).as("few numbers").isEqualTo(of(0, 0, 0, 7));
    }

    @Test
    void barOfOpenScale_isPointedWhereNumbersLieBeyond() {
        ColorScale closed = new ColorScale(2, 11, 0, true, ColorMap.VIRIDIS);
        assertThat(at(painted(closed), 1, 3)).isEqualTo(closed.at(0.965));
        ColorScale above = new ColorScale(2, 11, 1, true, ColorMap.VIRIDIS);
        BufferedImage pointed = painted(above);
        assertThat(at(pointed, 1, 2)).isEqualTo(Color.WHITE);
        assertThat(at(pointed, 7, 7)).isEqualTo(above.at(1));
        assertThat(at(pointed, 1, 97)).isNotEqualTo(Color.WHITE);
        ColorScale both = new ColorScale(-9, 9, 1, true, ColorMap.BLUE_WHITE_ORANGE);
        assertThat(at(painted(both), 1, 97)).isEqualTo(Color.WHITE);
    }

    private static ColorScale of(double... numbers) {
        return ColorScale.of(DoubleStream.of(numbers), ColorMap.VIRIDIS);
    }

    private static ColorScale ofMost(double... numbers) {
        return ColorScale.ofMost(DoubleStream.of(numbers), ColorMap.VIRIDIS);
    }

    private static BufferedImage painted(ColorScale scale) {
        BufferedImage image = new BufferedImage(60, 110, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, 60, 110);
        new ColorBar(scale, 100, 0, true).paint(g);
        g.dispose();
        return image;
    }

    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }
}
