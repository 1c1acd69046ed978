package org.topolab.metric.receptivefield;

import java.util.Arrays;

/** How a field answers to bars of any angle. Immutable. */
final class Tuning {

    /** Bins from the preferred to the orthogonal angle as published; exact would be 12.5. */
    private static final int ORTHOGONAL = 13;

    private static final int CUT = 5;
    private static final double RADIANS = 2 * Math.PI / BarBank.ANGLES;

    private final int bin;
    private final double width;
    private final int place;
    private final double[] scores;

    /**
     * @param bin published number of the preferred angle, 0 to 24, which is 5 too small; -1 if
     *     undefined
     * @param width of the preferred bar in pixels
     * @param place of the preferred bar along the diagonal in pixels
     * @param scores [50] best answer of the preferred width at j bins from the preferred angle, as
     *     a share of the best of all; the second half repeats the first; copied
     */
    Tuning(int bin, double width, int place, double[] scores) {
        this.bin = bin;
        this.width = width;
        this.place = place;
        this.scores = scores.clone();
    }

    static Tuning undefined() {
        double[] none = new double[BarBank.ANGLES];
        Arrays.fill(none, Double.NaN);
        return new Tuning(-1, Double.NaN, -1, none);
    }

    int bin() {
        return bin;
    }

    double width() {
        return width;
    }

    int place() {
        return place;
    }

    /** Score at a number of bins from the preferred angle, 0 to 49. */
    double score(int bins) {
        return scores[bins];
    }

    /** Measure 1: preferred over orthogonal answer, at least 1. */
    double ratio() {
        return scores[0] / scores[ORTHOGONAL];
    }

    /** Measure 2: population standard deviation of the scores. */
    double spread() {
        return Display.sd(scores, Arrays.stream(scores).average().orElseThrow());
    }

    /** Direction across the preferred bar, 0 to pi, x to the right and y down. */
    double angle() {
        return bin < 0 ? Double.NaN : RADIANS * ((bin + CUT) % BarBank.HALF);
    }

    /** The angle as published, 36 degrees too small. */
    double publishedAngle() {
        return bin < 0 ? Double.NaN : RADIANS * bin;
    }
}
