package org.topolab.view.filters;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import org.topolab.chart.ColorMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.Ticks;

/**
 * Which influence of a pixel has which colour: zero in the middle, both signs equally far.
 *
 * @param scale of one channel, and the end for three
 * @param own whether numbers are divided by the largest of their unit
 */
record Influence(ColorScale scale, boolean own) {

    private static final double GREY = 127.5;

    /** A scale for some fields. */
    static Influence of(List<Field> fields, boolean own) {
        if (own) {
            return new Influence(new ColorScale(-1, 1, 0, true, ColorMap.BLUE_WHITE_ORANGE), true);
        }
        // zero lies outside of most fields and says nothing on how far the others reach
        double[] numbers =
                fields.stream()
                        .flatMapToDouble(Field::numbers)
                        .filter(number -> number != 0 && Double.isFinite(number))
                        .toArray();
        ColorScale both =
                ColorScale.ofMost(
                        DoubleStream.concat(
                                DoubleStream.of(numbers), DoubleStream.of(numbers).map(n -> -n)),
                        ColorMap.BLUE_WHITE_ORANGE);
        return new Influence(
                new ColorScale(
                        both.low(),
                        both.high(),
                        both.beyond() / 2,
                        both.known(),
                        ColorMap.BLUE_WHITE_ORANGE),
                false);
    }

    /** The colour of a place of a field. */
    Color color(Field field, int place) {
        int channels = field.pictures().shape().channels();
        int places = field.pictures().shape().height() * field.pictures().shape().width();
        double unit = own && field.largest() > 0 ? field.largest() : 1;
        double[] values = new double[channels];
        for (int c = 0; c < channels; c++) {
            values[c] = field.number(c * places + place) / unit;
            if (!Double.isFinite(values[c])) {
                return ColorScale.UNKNOWN;
            }
        }
        return channels == 1
                ? scale.color(values[0])
                : new Color(shade(values[0]), shade(values[1]), shade(values[2]));
    }

    private int shade(double value) {
        double share = scale.high() > 0 ? value / scale.high() : 0;
        return (int) Math.round(GREY * (1 + Math.max(-1, Math.min(1, share))));
    }

    /** What the colours mean, in words. */
    String words(int channels) {
        if (channels == 1) {
            return "a brighter pixel raises (orange) or lowers (blue) the value"
                    + (own ? "; each unit in its own scale" : "");
        }
        String end = own ? "the largest of each unit" : "±" + Ticks.number(scale.high());
        return "grey: no influence; a brighter red, green, blue raises the value, full at " + end;
    }
}
