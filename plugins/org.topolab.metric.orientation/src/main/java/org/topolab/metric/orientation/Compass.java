package org.topolab.metric.orientation;

import java.util.Arrays;

/** Directions of the orientations, doubled so that 180 degrees are a whole turn. */
final class Compass {

    private final double[] cosine;
    private final double[] sine;

    Compass(int orientations) {
        this.cosine = new double[orientations];
        this.sine = new double[orientations];
        Arrays.setAll(cosine, a -> Math.cos(2 * Math.PI * a / orientations));
        Arrays.setAll(sine, a -> Math.sin(2 * Math.PI * a / orientations));
    }

    int orientations() {
        return cosine.length;
    }

    /**
     * What a tuning curve says.
     *
     * @param curve answer to each orientation, at least 0
     */
    Tuning tune(double[] curve) {
        double sum = Arrays.stream(curve).sum();
        double east = dot(curve, cosine);
        double north = dot(curve, sine);
        double turn = 2 * Math.PI;
        double peak = (Math.atan2(north, east) + turn) % turn / turn;
        return new Tuning(
                peak, spread(curve, sum), sum > 0 ? Math.hypot(east, north) / sum : Double.NaN);
    }

    /** Vector strength of a curve whose answers go to other orientations. */
    double strength(double[] curve, int[] order) {
        double east = 0;
        double north = 0;
        double sum = 0;
        for (int a = 0; a < curve.length; a++) {
            east += curve[a] * cosine[order[a]];
            north += curve[a] * sine[order[a]];
            sum += curve[a];
        }
        return sum > 0 ? Math.hypot(east, north) / sum : Double.NaN;
    }

    /** Population standard deviation as a share of the sum, and of that of a single answer. */
    private static double spread(double[] curve, double sum) {
        int n = curve.length;
        double mean = sum / n;
        double squares = Arrays.stream(curve).map(r -> (r - mean) * (r - mean)).sum();
        double single = Math.sqrt(n - 1) / n;
        return sum > 0 ? Math.sqrt(squares / n) / sum / single : Double.NaN;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
