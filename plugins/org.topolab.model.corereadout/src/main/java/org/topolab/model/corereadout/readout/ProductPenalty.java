package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.Viewing;

/**
 * Gamma times the sum over neurons of the L1 norm of mask times the L1 norm of weights of features,
 * which is that of their product at all places and channels.
 *
 * @param gamma how much it counts
 * @param neurons how many
 * @param published whether neurons that share weights of features with one before pay for their
 *     mask only
 */
record ProductPenalty(double gamma, int neurons, boolean published) {

    double of(Map<String, float[]> weights, Masks masks, FeatureRows rows) {
        float[] mask = masks.each(weights);
        float[] each = rows.each(weights, Viewing.plain().workers());
        double sum = 0;
        for (int n = 0; n < neurons; n++) {
            sum += l1(mask, n) * (free(rows, n) ? 1 : l1(each, n));
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
        float[] maskSlopes = masks.slopes(gradients);
        float[] rowSlopes = rows.slopes(gradients);
        for (int n = 0; n < neurons; n++) {
            boolean free = free(rows, n);
            sign(mask, n, scale * gamma * (free ? 1 : l1(each, n)), maskSlopes);
            if (!free) {
                sign(each, n, scale * gamma * l1(mask, n), rowSlopes);
            }
        }
        masks.pass(weights, gradients);
        rows.pass(weights, gradients);
    }

    private boolean free(FeatureRows rows, int neuron) {
        return published && rows.reuses(neuron);
    }

    private double l1(float[] values, int neuron) {
        int length = values.length / neurons;
        double sum = 0;
        for (int i = neuron * length; i < (neuron + 1) * length; i++) {
            sum += Math.abs(values[i]);
        }
        return sum;
    }

    private void sign(float[] values, int neuron, double factor, float[] into) {
        int length = values.length / neurons;
        for (int i = neuron * length; i < (neuron + 1) * length; i++) {
            into[i] += (float) factor * Math.signum(values[i]);
        }
    }
}
