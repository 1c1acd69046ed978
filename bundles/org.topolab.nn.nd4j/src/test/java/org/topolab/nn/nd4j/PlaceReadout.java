package org.topolab.nn.nd4j;

import java.util.List;
import java.util.Map;
import org.topolab.api.data.ImageShape;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;

/** Each neuron reads all channels at a place of its own; measures how long it takes. */
final class PlaceReadout implements Readout {

    private static final String FEATURES = "features";

    private final int neurons;
    private final ImageShape shape;
    private long nanoseconds;
    private int calls;

    PlaceReadout(int neurons, ImageShape shape) {
        this.neurons = neurons;
        this.shape = shape;
    }

    double milliseconds() {
        return nanoseconds / 1e6 / calls;
    }

    @Override
    public List<Weight> weights() {
        float[] start = new float[neurons * shape.channels()];
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) (1e-2 * Math.cos(i));
        }
        return List.of(Weight.trained(FEATURES, new int[] {neurons, shape.channels()}, start));
    }

    private int place(int image, int neuron) {
        int places = shape.height() * shape.width();
        return (image * places + neuron * 131 % places) * shape.channels();
    }

    @Override
    public boolean follows() {
        return false;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        long start = System.nanoTime();
        float[] x = features.values();
        float[] w = weights.get(FEATURES);
        viewing.workers()
                .run(
                        features.images(),
                        image -> {
                            for (int n = 0; n < neurons; n++) {
                                int at = place(image, n);
                                float sum = 0;
                                for (int c = 0; c < shape.channels(); c++) {
                                    sum += x[at + c] * w[n * shape.channels() + c];
                                }
                                values[image * neurons + n] = sum;
                            }
                        });
        nanoseconds += System.nanoTime() - start;
        calls++;
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        long start = System.nanoTime();
        float[] x = features.values();
        float[] w = weights.get(FEATURES);
        float[] dw = gradients.weights().get(FEATURES);
        float[] dx = gradients.features().orElseThrow();
        int channels = shape.channels();
        for (int image = 0; image < features.images(); image++) {
            for (int n = 0; n < neurons; n++) {
                int at = place(image, n);
                float slope = slopes[image * neurons + n];
                for (int c = 0; c < channels; c++) {
                    dw[n * channels + c] += slope * x[at + c];
                    dx[at + c] += slope * w[n * channels + c];
                }
            }
        }
        nanoseconds += System.nanoTime() - start;
    }

    @Override
    public double penalty(Map<String, float[]> weights) {
        return 0;
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        // none
    }
}
