package org.topolab.nn.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;

/**
 * value = scale (w . x) + b with scales that are kept, an L1 penalty on w, and w in -limit to
 * limit; remembers how it was called.
 */
final class LinearReadout implements Readout {

    static final String WEIGHTS = "table";
    static final String BIAS = "bias";
    static final String SCALE = "scale";

    private final int neurons;
    private final int inputs;
    private final double gamma;
    private final float limit;
    final List<Viewing> seen = new ArrayList<>();
    boolean askedForFeatures;

    LinearReadout(int neurons, int inputs, double gamma, double limit) {
        this.neurons = neurons;
        this.inputs = inputs;
        this.gamma = gamma;
        this.limit = (float) limit;
    }

    @Override
    public List<Weight> weights() {
        RandomStream random = RandomStream.of(5);
        float[] table = new float[neurons * inputs];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (0.3 * random.normal(i));
        }
        float[] bias = new float[neurons];
        float[] scale = new float[neurons];
        for (int n = 0; n < neurons; n++) {
            bias[n] = 0.2f * n - 0.3f;
            scale[n] = 1 + 0.25f * n;
        }
        return List.of(
                Weight.kept(SCALE, new int[] {neurons}, scale),
                Weight.trained(WEIGHTS, new int[] {neurons, inputs}, table),
                Weight.trained(BIAS, new int[] {neurons, 1}, bias));
    }

    @Override
    public boolean follows() {
        return false;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        seen.add(viewing);
        float[] x = features.values();
        viewing.workers()
                .run(
                        features.images(),
                        image -> {
                            for (int n = 0; n < neurons; n++) {
                                float sum = 0;
                                for (int i = 0; i < inputs; i++) {
                                    sum +=
                                            weights.get(WEIGHTS)[n * inputs + i]
                                                    * x[image * inputs + i];
                                }
                                values[image * neurons + n] =
                                        weights.get(SCALE)[n] * sum + weights.get(BIAS)[n];
                            }
                        });
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        askedForFeatures = gradients.features().isPresent();
        for (int image = 0; image < features.images(); image++) {
            for (int n = 0; n < neurons; n++) {
                float slope = slopes[image * neurons + n];
                float scaled = slope * weights.get(SCALE)[n];
                gradients.weights().get(BIAS)[n] += slope;
                for (int i = 0; i < inputs; i++) {
                    int w = n * inputs + i;
                    int x = image * inputs + i;
                    gradients.weights().get(WEIGHTS)[w] += scaled * features.values()[x];
                    gradients.features().ifPresent(to -> to[x] += scaled * weights.get(WEIGHTS)[w]);
                }
            }
        }
    }

    @Override
    public double penalty(Map<String, float[]> weights) {
        double sum = 0;
        for (float each : weights.get(WEIGHTS)) {
            sum += gamma * Math.abs(each);
        }
        return sum;
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        float[] w = weights.get(WEIGHTS);
        for (int i = 0; i < w.length; i++) {
            gradients.get(WEIGHTS)[i] += (float) (scale * gamma * Math.signum(w[i]));
        }
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        float[] w = weights.get(WEIGHTS);
        boolean changed = false;
        for (int i = 0; i < w.length; i++) {
            float inside = Math.max(-limit, Math.min(limit, w[i]));
            changed |= inside != w[i];
            w[i] = inside;
        }
        return changed;
    }
}
