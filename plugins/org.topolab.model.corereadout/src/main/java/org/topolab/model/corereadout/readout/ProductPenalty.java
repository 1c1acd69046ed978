package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Viewing;

/**
 * Gamma times the sum over neurons of the L1 norm of mask times the L1 norm of weights of features,
 * which is that of their product at all places and channels.
 *
 * <p>As published, the norms of all neurons of a recording are summed before they are multiplied (a
 * product of arrays of shapes [neurons, 1] and [neurons]), and neurons that share weights of
 * features with one before pay for their mask only.
 */
final class ProductPenalty {

    private final double gamma;
    private final int[] groups;
    private final boolean published;

    /**
     * @param gamma how much it counts
     */
    ProductPenalty(double gamma, Neurons neurons, boolean published) {
        this.gamma = gamma;
        this.published = published;
        this.groups = new int[neurons.size()];
        for (int r = 0; r < neurons.recordings().size(); r++) {
            Neurons.Recording recording = neurons.recordings().get(r);
            for (int n = recording.first(); n < recording.end(); n++) {
                groups[n] = published ? r : n;
            }
        }
    }

    double of(Map<String, float[]> weights, Masks masks, FeatureRows rows) {
        float[] mask = masks.each(weights);
        double[] ofMasks = sums(mask, rows);
        double[] ofRows = sums(rows.each(weights, Viewing.plain().workers()), rows);
        double sum = 0;
        for (int n = 0; n < groups.length; n++) {
            sum += ofMasks[n] * ofRows[n] + (free(rows, n) ? l1(mask, n) : 0);
        }
        return gamma * sum;
    }

    void pass(
            Map<String, float[]> weights,
            double scale,
            Map<String, float[]> gradients,
            Masks masks,
            FeatureRows rows) {
        float[] mask = masks.each(weights);
        float[] each = rows.each(weights, Viewing.plain().workers());
        double[] ofMasks = sums(mask, rows);
        double[] ofRows = sums(each, rows);
        float[] maskSlopes = masks.slopes(gradients);
        float[] rowSlopes = rows.slopes(gradients);
        for (int n = 0; n < groups.length; n++) {
            boolean free = free(rows, n);
            sign(mask, n, scale * gamma * (free ? 1 : ofRows[groups[n]]), maskSlopes);
            sign(each, n, scale * gamma * (free ? 0 : ofMasks[groups[n]]), rowSlopes);
        }
        masks.pass(weights, gradients);
        rows.pass(weights, gradients);
    }

    private boolean free(FeatureRows rows, int neuron) {
        return published && rows.reuses(neuron);
    }

    /** L1 norms of each group, those beyond the number of groups 0. */
    private double[] sums(float[] values, FeatureRows rows) {
        double[] sums = new double[groups.length];
        for (int n = 0; n < groups.length; n++) {
            sums[groups[n]] += free(rows, n) ? 0 : l1(values, n);
        }
        return sums;
    }

    private double l1(float[] values, int neuron) {
        int length = values.length / groups.length;
        double sum = 0;
        for (int i = neuron * length; i < (neuron + 1) * length; i++) {
            sum += Math.abs(values[i]);
        }
        return sum;
    }

    private void sign(float[] values, int neuron, double factor, float[] into) {
        int length = values.length / groups.length;
        for (int i = neuron * length; factor != 0 && i < (neuron + 1) * length; i++) {
            into[i] += (float) factor * Math.signum(values[i]);
        }
    }
}
