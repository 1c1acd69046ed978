package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;

/** The colour of every unit, and which units have no value. */
public final class Inks {

    private static final int STEPS = 1024; // of a scale; more than the eye sees
    private static final double FADED = 0.85; // how much white a class has that is not looked at
    private static final int BYTE = 0xff;

    private final int[] rgb;
    private final boolean[] unknown;

    private Inks(int[] rgb, boolean[] unknown) {
        this.rgb = rgb;
        this.unknown = unknown;
    }

    /** Numbers of one layer on a scale. */
    public static Inks of(NumberMap map, int layer, ColorScale scale) {
        int[] steps =
                IntStream.rangeClosed(0, STEPS)
                        .map(step -> scale.at((double) step / STEPS).getRGB())
                        .toArray();
        double length = scale.high() - scale.low();
        int[] rgb = new int[map.layout().units()];
        boolean[] unknown = new boolean[rgb.length];
        int none = ColorScale.UNKNOWN.getRGB();
        int middle = steps[STEPS / 2];
        for (int unit = 0; unit < rgb.length; unit++) {
            double value = map.value(layer, unit);
            unknown[unit] = !Double.isFinite(value);
            if (unknown[unit]) {
                rgb[unit] = none;
            } else if (length > 0) {
                double share = Math.max(0, Math.min(1, (value - scale.low()) / length));
                rgb[unit] = steps[(int) Math.rint(share * STEPS)];
            } else {
                rgb[unit] = middle;
            }
        }
        return new Inks(rgb, unknown);
    }

    /** Numbers that go round, of one layer. */
    public static Inks of(NumberMap map, int layer, ColorWheel wheel) {
        double period = map.period().orElseThrow();
        int[] steps =
                IntStream.range(0, STEPS)
                        .map(step -> wheel.at((double) step / STEPS).getRGB())
                        .toArray();
        int[] rgb = new int[map.layout().units()];
        boolean[] unknown = new boolean[rgb.length];
        int none = ColorWheel.UNKNOWN.getRGB();
        for (int unit = 0; unit < rgb.length; unit++) {
            double turns = map.value(layer, unit) / period;
            unknown[unit] = !Double.isFinite(turns);
            rgb[unit] = unknown[unit] ? none : steps[step(turns)];
        }
        return new Inks(rgb, unknown);
    }

    private static int step(double turns) {
        int step = (int) ((turns - Math.floor(turns)) * STEPS);
        return Math.min(STEPS - 1, step);
    }

    /**
     * Categories.
     *
     * @param colors of the categories, in their order
     * @param alone the category to look at, all others are paled; empty for all
     */
    public static Inks of(CategoryMap map, List<Color> colors, OptionalInt alone) {
        int[] each =
                IntStream.range(0, colors.size())
                        .map(
                                c ->
                                        alone.isEmpty() || alone.getAsInt() == c
                                                ? colors.get(c).getRGB()
                                                : paled(colors.get(c)))
                        .toArray();
        int[] rgb = new int[map.layout().units()];
        boolean[] unknown = new boolean[rgb.length];
        int none = ColorScale.UNKNOWN.getRGB();
        for (int unit = 0; unit < rgb.length; unit++) {
            int category = map.value(unit);
            unknown[unit] = category == CategoryMap.NONE;
            rgb[unit] = unknown[unit] ? none : each[category];
        }
        return new Inks(rgb, unknown);
    }

    private static int paled(Color color) {
        return new Color(pale(color.getRed()), pale(color.getGreen()), pale(color.getBlue()))
                .getRGB();
    }

    private static int pale(int channel) {
        return (int) Math.rint(channel + (BYTE - channel) * FADED);
    }

    /** How many units there are. */
    public int units() {
        return rgb.length;
    }

    /** Colour of a unit, opaque. */
    public int rgb(int unit) {
        return rgb[unit];
    }

    /** Whether a unit has no value: it is grey, and crossed out where there is room. */
    public boolean unknown(int unit) {
        return unknown[unit];
    }
}
