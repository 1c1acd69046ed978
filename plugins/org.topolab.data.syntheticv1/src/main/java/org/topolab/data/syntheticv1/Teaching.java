package org.topolab.data.syntheticv1;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;

/** Rates that a trained network predicts for images. */
final class Teaching {

    private static final int BATCH = 32;

    private final String where;
    private final Model model;
    private final ImageShape shape;

    /**
     * @param where the beginning of messages
     * @param model not closed here
     * @param shape of the images it takes
     */
    Teaching(String where, Model model, ImageShape shape) {
        this.where = where;
        this.model = model;
        this.shape = shape;
    }

    /**
     * Predictions of some neurons.
     *
     * @return [images][neurons]
     * @throws IOException if one is no rate
     */
    float[][] rates(List<float[]> images, int[] neurons, Part part) throws IOException {
        float[][] rates = new float[images.size()][];
        FloatBuffer pixels = FloatBuffer.allocate(BATCH * shape.values());
        for (int first = 0; first < images.size(); first += BATCH) {
            part.progress((double) first / images.size(), "asking the network");
            int count = Math.min(BATCH, images.size() - first);
            pixels.clear();
            images.subList(first, first + count).forEach(pixels::put);
            model.infer(new ImageBatch(shape, count, pixels), new Kept(rates, first, neurons));
        }
        check(rates, neurons);
        return rates;
    }

    private void check(float[][] rates, int[] neurons) throws IOException {
        for (float[] image : rates) {
            for (int n = 0; n < neurons.length; n++) {
                if (!(image[n] >= 0) || Float.isInfinite(image[n])) {
                    throw new IOException(
                            "%s: found the prediction %s of output %d, expected rates of at least 0; choose a network of neurons"
                                    .formatted(where, image[n], neurons[n]));
                }
            }
        }
    }

    /** Keeps predictions of some neurons. */
    private static final class Kept implements ActivationSink {

        private final float[][] rates;
        private final int first;
        private final int[] neurons;

        Kept(float[][] rates, int first, int[] neurons) {
            this.rates = rates;
            this.first = first;
            this.neurons = neurons;
        }

        @Override
        public boolean wants(String sheet) {
            return false;
        }

        @Override
        public void sheet(String sheet, ActivationBatch activations) {
            throw new IllegalStateException("sheet '%s' was not asked for".formatted(sheet));
        }

        @Override
        public void predictions(ActivationBatch outputs) {
            for (int i = 0; i < outputs.images(); i++) {
                float[] image = new float[neurons.length];
                for (int n = 0; n < image.length; n++) {
                    image[n] = outputs.value(i, neurons[n]);
                }
                rates[first + outputs.index(i)] = image;
            }
        }
    }

    /** Mean rate of each neuron over images, [neurons]. */
    static double[] means(float[][] rates) {
        return IntStream.range(0, rates[0].length)
                .mapToDouble(n -> Arrays.stream(rates).mapToDouble(r -> r[n]).average().orElse(0))
                .toArray();
    }

    /** The median of some numbers, the mean of the middle two if they are even in number. */
    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
