package org.topolab.metric.receptivefield;

import java.util.Arrays;

/**
 * A field in rings around a pixel, up to the largest complete one; ring r holds the pixels whose
 * distance rounds to r. Immutable.
 */
final class Rings {

    /** A middle below this share of the largest value is none. */
    private static final double NO_MIDDLE = 1e-9;

    private final double[] profile;
    private final double surround;
    private final int crossing;
    private final double rotational;

    private Rings(double[] profile, double surround, int crossing, double rotational) {
        this.profile = profile.clone();
        this.surround = surround;
        this.crossing = crossing;
        this.rotational = rotational;
    }

    static Rings of(Field field, int row, int column) {
        int rings = 1 + reach(field, row, column);
        double[] sums = new double[rings];
        int[] counts = new int[rings];
        each(
                field,
                row,
                column,
                (ring, value) -> {
                    sums[ring] += value;
                    counts[ring]++;
                });
        double[] profile = new double[rings];
        Arrays.setAll(profile, r -> sums[r] / counts[r]);
        double sign = Math.signum(profile[0]);
        double least = Arrays.stream(profile).map(p -> sign * p).min().orElseThrow();
        double middle = Math.abs(profile[0]);
        boolean defined = middle > 0 && middle >= NO_MIDDLE * field.largest();
        int crossing = 0;
        while (crossing < rings && !(sign * profile[crossing] < 0)) {
            crossing++;
        }
        return new Rings(
                profile,
                defined ? Math.max(0, -least) / middle : Double.NaN,
                crossing < rings ? crossing : -1,
                rotational(
                        field,
                        row,
                        column,
                        profile,
                        Arrays.stream(sums).sum() / Arrays.stream(counts).sum()));
    }

    /** Number of rings, the middle pixel being the first. */
    int count() {
        return profile.length;
    }

    /** Mean of a ring. */
    double mean(int ring) {
        return profile[ring];
    }

    /**
     * Most a ring has of the other sign, as a share of the middle's magnitude, at least 0; NaN if
     * the middle is zero.
     */
    double surround() {
        return surround;
    }

    /** The first ring of the other sign than the middle; -1 if there is none. */
    int crossing() {
        return crossing;
    }

    /**
     * Share of the variance in the rings that their means explain, 0 to 1; NaN if there is none.
     */
    double rotational() {
        return rotational;
    }

    /** Whether a ring has the other sign than the middle. */
    boolean changesSign() {
        return crossing > 0;
    }

    /** Profile with a positive middle. */
    double signed(int ring) {
        return Math.signum(profile[0]) * profile[ring];
    }

    private static double rotational(
            Field field, int row, int column, double[] profile, double mean) {
        double[] squares = new double[2];
        each(
                field,
                row,
                column,
                (ring, value) -> {
                    squares[0] += (value - profile[ring]) * (value - profile[ring]);
                    squares[1] += (value - mean) * (value - mean);
                });
        double tiny = 1e-12 * field.largest();
        return squares[1] > tiny * tiny ? 1 - squares[0] / squares[1] : Double.NaN;
    }

    private static int reach(Field field, int row, int column) {
        int down = Math.min(row, field.rows() - 1 - row);
        int across = Math.min(column, field.columns() - 1 - column);
        return Math.min(down, across);
    }

    /** What is done with each pixel inside. */
    @FunctionalInterface
    private interface Pixel {
        void take(int ring, double value);
    }

    private static void each(Field field, int row, int column, Pixel pixel) {
        int reach = reach(field, row, column);
        for (int r = 0; r < field.rows(); r++) {
            for (int c = 0; c < field.columns(); c++) {
                int ring = (int) Math.floor(Math.hypot(r - row, c - column) + 0.5);
                if (ring <= reach) {
                    pixel.take(ring, field.value(r, c));
                }
            }
        }
    }
}
