package org.topolab.chart;

import java.awt.Color;
import java.util.List;

/**
 * How colours look to people with and without a full set of cones.
 *
 * @see <a href="https://doi.org/10.1109/TVCG.2009.113">Machado, Oliveira, Fernandes 2009, A
 *     physiologically-based model for simulation of color vision deficiency, IEEE TVCG
 *     15:1291-1298</a>; matrices of severity 1, for linear sRGB
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and records do not change, but do not say so
public enum ColorVision {
    NORMAL(List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)),
    /** Without long-wave cones. */
    PROTANOPIA(
            List.of(
                    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882,
                    -0.048116, 1.051998)),
    /** Without middle-wave cones. */
    DEUTERANOPIA(
            List.of(
                    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820,
                    0.042940, 0.968881)),
    /** Without short-wave cones. */
    TRITANOPIA(
            List.of(
                    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733,
                    0.691367, 0.303900));

    private final List<Double> matrix;

    ColorVision(List<Double> matrix) {
        this.matrix = matrix;
    }

    /** The colour as these people see it. */
    Lab see(Color color) {
        double red = Lab.linear(color.getRed());
        double green = Lab.linear(color.getGreen());
        double blue = Lab.linear(color.getBlue());
        return Lab.ofLinear(
                row(0, red, green, blue), row(3, red, green, blue), row(6, red, green, blue));
    }

    private double row(int at, double red, double green, double blue) {
        double sum = matrix.get(at) * red + matrix.get(at + 1) * green + matrix.get(at + 2) * blue;
        return Math.min(1, Math.max(0, sum));
    }

    /** How far apart two colours look to these people, CIEDE2000; below 2 is hardly seen. */
    public double difference(Color one, Color other) {
        return see(one).difference(see(other));
    }

    /** How light a colour looks to these people, CIE L*, 0 (black) to 100 (white). */
    public double lightness(Color color) {
        return see(color).lightness();
    }
}
