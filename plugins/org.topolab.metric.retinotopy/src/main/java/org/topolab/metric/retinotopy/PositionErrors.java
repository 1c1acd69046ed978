package org.topolab.metric.retinotopy;

import java.util.Arrays;
import java.util.List;

/**
 * How far places are from the true ones.
 *
 * @param median distance, in pixels; NaN without neurons
 * @param p95 distance that 95 % do not exceed, in pixels
 * @param within share of neurons nearer than a radius
 * @param aligned median after the mean offset of each recording is taken away: a constant offset of
 *     eye positions cannot be told from one of all places
 */
record PositionErrors(double median, double p95, double within, double aligned) {

    /**
     * Measures neurons against the truth of others, or their own.
     *
     * @param who neurons by recording
     * @param whose as many neurons whose true places they are held against
     */
    static PositionErrors of(
            Plane found, Plane truth, double radius, List<int[]> who, List<int[]> whose) {
        int size = who.stream().mapToInt(some -> some.length).sum();
        double[] errors = new double[size];
        double[] aligned = new double[size];
        int next = 0;
        for (int recording = 0; recording < who.size(); recording++) {
            int[] some = who.get(recording);
            int[] other = whose.get(recording);
            double offAcross = found.meanAcross(some) - truth.meanAcross(other);
            double offDown = found.meanDown(some) - truth.meanDown(other);
            for (int i = 0; i < some.length; i++, next++) {
                double across = found.across(some[i]) - truth.across(other[i]);
                double down = found.down(some[i]) - truth.down(other[i]);
                errors[next] = distance(across, down);
                aligned[next] = distance(across - offAcross, down - offDown);
            }
        }
        Arrays.sort(errors);
        Arrays.sort(aligned);
        double near = Arrays.stream(errors).filter(error -> error < radius).count();
        return new PositionErrors(
                quantile(errors, 0.5), quantile(errors, 0.95), near / size, quantile(aligned, 0.5));
    }

    static double distance(double across, double down) {
        return Math.sqrt(across * across + down * down);
    }

    /** Between the two nearest, in proportion; NaN of nothing. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
