package org.topolab.nn.internal;

import java.util.List;
import java.util.Map;
import org.topolab.api.stat.RandomStream;

/**
 * Multiplies each channel of an image by a gate that depends on the means of all channels.
 *
 * @param channels of the images
 * @param reduction by which they are squeezed
 * @param seed of the initial weights
 * @see <a href="https://doi.org/10.1109/CVPR.2018.00745">Hu et al. 2018, CVPR</a>
 */
public record Excitation(int channels, int reduction, long seed) implements Scaled {

    private static final String W1 = "fc1.weight";
    private static final String B1 = "fc1.bias";
    private static final String W2 = "fc2.weight";
    private static final String B2 = "fc2.bias";

    /** What is computed on the way to the gates. */
    private static final class Gates {
        private final double[] means;
        private final double[] hidden;
        private final double[] gates;

        Gates(double[] means, double[] hidden, double[] gates) {
            this.means = means;
            this.hidden = hidden;
            this.gates = gates;
        }
    }

    public Excitation {
        if (channels < 1 || reduction < 1 || reduction > channels) {
            throw new IllegalArgumentException(
                    "squeeze and excitation of %d channels, reduced by %d, expected 1 to as many"
                            .formatted(channels, reduction));
        }
    }

    private int squeezed() {
        return channels / reduction;
    }

    @Override
    public List<Vector> vectors() {
        int few = squeezed();
        return List.of(
                new Vector(W1, List.of(few, channels), start(W1, channels), true),
                new Vector(B1, List.of(few), start(B1, channels), false),
                new Vector(W2, List.of(channels, few), start(W2, few), true),
                new Vector(B2, List.of(channels), start(B2, few), false));
    }

    private Scaled.Start start(String key, int fanIn) {
        RandomStream stream = RandomStream.of(seed).split(key);
        double limit = 1 / Math.sqrt(fanIn);
        return i -> (float) (limit * (2 * stream.uniform(i) - 1));
    }

    @Override
    public int[] image() {
        return new int[] {ANY, ANY, channels};
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public void forward(float[] image, Map<String, float[]> parameters) {
        double[] gates = gates(image, parameters).gates;
        for (int at = 0; at < image.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                image[at + c] *= (float) gates[c];
            }
        }
    }

    private Gates gates(float[] image, Map<String, float[]> parameters) {
        double[] means = new double[channels];
        for (int at = 0; at < image.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                means[c] += image[at + c];
            }
        }
        int places = image.length / channels;
        for (int c = 0; c < channels; c++) {
            means[c] /= places;
        }
        double[] hidden = affine(parameters.get(W1), parameters.get(B1), means);
        for (int h = 0; h < hidden.length; h++) {
            hidden[h] = Math.max(0, hidden[h]);
        }
        double[] gates = affine(parameters.get(W2), parameters.get(B2), hidden);
        for (int c = 0; c < channels; c++) {
            gates[c] = 1 / (1 + Math.exp(-gates[c]));
        }
        return new Gates(means, hidden, gates);
    }

    private static double[] affine(float[] weights, float[] bias, double[] x) {
        double[] y = new double[bias.length];
        for (int o = 0; o < y.length; o++) {
            y[o] = bias[o];
            for (int i = 0; i < x.length; i++) {
                y[o] += weights[o * x.length + i] * x[i];
            }
        }
        return y;
    }

    @Override
    public void backward(
            float[] x,
            float[] dy,
            Map<String, float[]> parameters,
            Map<String, double[]> gradients) {
        Gates found = gates(x, parameters);
        double[] change = new double[channels]; // of the sums that the gates are sigmoids of
        for (int at = 0; at < x.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                change[c] += x[at + c] * dy[at + c];
            }
        }
        for (int c = 0; c < channels; c++) {
            change[c] *= found.gates[c] * (1 - found.gates[c]);
        }
        double[] hidden = back(change, found.hidden, parameters.get(W2), gradients.get(W2));
        add(change, gradients.get(B2));
        for (int h = 0; h < hidden.length; h++) {
            hidden[h] = found.hidden[h] > 0 ? hidden[h] : 0;
        }
        double[] means = back(hidden, found.means, parameters.get(W1), gradients.get(W1));
        add(hidden, gradients.get(B1));
        int places = x.length / channels;
        for (int at = 0; at < dy.length; at += channels) {
            for (int c = 0; c < channels; c++) {
                dy[at + c] = (float) (dy[at + c] * found.gates[c] + means[c] / places);
            }
        }
    }

    /** The gradient of x for that of W x; adds that of W. */
    private static double[] back(double[] dy, double[] x, float[] weights, double[] gradient) {
        double[] dx = new double[x.length];
        for (int o = 0; o < dy.length; o++) {
            for (int i = 0; i < x.length; i++) {
                dx[i] += weights[o * x.length + i] * dy[o];
                gradient[o * x.length + i] += dy[o] * x[i];
            }
        }
        return dx;
    }

    private static void add(double[] part, double[] sum) {
        for (int i = 0; i < part.length; i++) {
            sum[i] += part[i];
        }
    }
}
