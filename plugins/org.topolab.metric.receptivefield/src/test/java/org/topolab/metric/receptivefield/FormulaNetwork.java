package org.topolab.metric.receptivefield;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Layout;

/**
 * Convolutions of 9 x 9 with ReLU on grey images, weights by the formula of the golden cases, in
 * double. Sheets are {@code layer-0}, {@code layer-1}.., each as large as the image.
 */
final class FormulaNetwork implements InputGradient {

    private static final int KERNEL = 9;
    private static final int REACH = KERNEL / 2;

    private final int side;
    private final int[] channels;

    /**
     * @param side of the images
     * @param channels of the image, then of each layer
     */
    FormulaNetwork(int side, int... channels) {
        this.side = side;
        this.channels = channels.clone();
    }

    /** The net of the golden cases. */
    static FormulaNetwork golden() {
        return new FormulaNetwork(32, 1, 8, 2, 8, 8);
    }

    Layout.FeatureMap layout(int layer) {
        return new Layout.FeatureMap(side, side, channels[layer + 1]);
    }

    ImageShape shape() {
        return new ImageShape(channels[0], side, side);
    }

    private double weight(int layer, int flat) {
        double fanIn = KERNEL * KERNEL * channels[layer];
        return Math.sqrt(3 / fanIn) * Math.cos(0.37 * flat + 0.5 * layer);
    }

    private static int layer(String sheet) {
        return Integer.parseInt(sheet.substring("layer-".length()));
    }

    @Override
    public float[] values(String sheet, Point point, ImageBatch images) {
        int layer = layer(sheet);
        int units = layout(layer).units();
        float[] values = new float[images.images() * units];
        for (int i = 0; i < images.images(); i++) {
            double[] sums = sums(image(images, i), layer)[layer];
            for (int at = 0; at < units; at++) {
                int pixels = side * side;
                double sum = sums[at % channels[layer + 1] * pixels + at / channels[layer + 1]];
                boolean after = point == Point.AFTER_ACTIVATION;
                values[i * units + at] = (float) (after ? Math.max(0, sum) : sum);
            }
        }
        return values;
    }

    @Override
    public float[] gradients(String sheet, Point point, int[] units, ImageBatch images) {
        int layer = layer(sheet);
        int size = shape().values();
        float[] gradients = new float[units.length * size];
        for (int i = 0; i < units.length; i++) {
            double[][] sums = sums(image(images, i), layer);
            double[] gradient = new double[sums[layer].length];
            int many = channels[layer + 1];
            int at = units[i] % many * side * side + units[i] / many;
            boolean open = point == Point.BEFORE_ACTIVATION || sums[layer][at] > 0;
            gradient[at] = open ? 1 : 0;
            for (int l = layer; l >= 0; l--) {
                gradient = backward(gradient, l);
                if (l > 0) {
                    double[] below = sums[l - 1];
                    for (int j = 0; j < gradient.length; j++) {
                        gradient[j] = below[j] > 0 ? gradient[j] : 0;
                    }
                }
            }
            for (int j = 0; j < size; j++) {
                gradients[i * size + j] = (float) gradient[j];
            }
        }
        return gradients;
    }

    private double[] image(ImageBatch images, int index) {
        FloatBuffer pixels = images.pixels();
        double[] image = new double[shape().values()];
        Arrays.setAll(image, at -> pixels.get(index * image.length + at));
        return image;
    }

    /** Weighted sums of each layer, [channels, rows, columns]. */
    private double[][] sums(double[] image, int last) {
        double[][] sums = new double[last + 1][];
        double[] input = image;
        for (int layer = 0; layer <= last; layer++) {
            sums[layer] = forward(input, layer);
            input = Arrays.stream(sums[layer]).map(v -> Math.max(0, v)).toArray();
        }
        return sums;
    }

    private double[] forward(double[] input, int layer) {
        double[] sums = new double[channels[layer + 1] * side * side];
        for (int at = 0; at < sums.length; at++) {
            int channel = at / (side * side);
            sums[at] = 0.1 * Math.cos(0.9 * channel + layer);
        }
        each(layer, (weight, in, out) -> sums[out] += weight * input[in]);
        return sums;
    }

    private double[] backward(double[] gradient, int layer) {
        double[] below = new double[channels[layer] * side * side];
        each(layer, (weight, in, out) -> below[in] += weight * gradient[out]);
        return below;
    }

    /** What is done with each connection. */
    @FunctionalInterface
    private interface Link {
        void take(double weight, int in, int out);
    }

    private void each(int layer, Link link) {
        int taps = KERNEL * KERNEL;
        for (int pair = 0; pair < channels[layer + 1] * channels[layer]; pair++) {
            int out = pair / channels[layer] * side * side;
            int in = pair % channels[layer] * side * side;
            for (int tap = 0; tap < taps; tap++) {
                double weight = weight(layer, pair * taps + tap);
                shifted(tap / KERNEL - REACH, tap % KERNEL - REACH, in, out, weight, link);
            }
        }
    }

    private void shifted(int down, int across, int in, int out, double weight, Link link) {
        for (int r = Math.max(0, -down); r < Math.min(side, side - down); r++) {
            for (int c = Math.max(0, -across); c < Math.min(side, side - across); c++) {
                link.take(weight, in + (r + down) * side + c + across, out + r * side + c);
            }
        }
    }
}
