package org.topolab.metric.receptivefield;

import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;

/**
 * Units with weights and biases of their own, and ReLU.
 *
 * @param shape of the images
 * @param weights one for each unit, [channels, height, width]
 * @param biases one for each unit
 */
record LinearUnits(ImageShape shape, List<double[]> weights, List<Double> biases)
        implements InputGradient {

    /** Units without bias. */
    LinearUnits(ImageShape shape, List<double[]> weights) {
        this(shape, weights, weights.stream().map(w -> 0.0).toList());
    }

    private double sum(int unit, ImageBatch images, int image) {
        double sum = biases.get(unit);
        for (int at = 0; at < shape.values(); at++) {
            sum += weights.get(unit)[at] * images.pixels().get(image * shape.values() + at);
        }
        return sum;
    }

    @Override
    public float[] values(String sheet, Point point, ImageBatch images) {
        float[] values = new float[images.images() * weights.size()];
        for (int at = 0; at < values.length; at++) {
            double sum = sum(at % weights.size(), images, at / weights.size());
            values[at] = (float) (point == Point.AFTER_ACTIVATION ? Math.max(0, sum) : sum);
        }
        return values;
    }

    @Override
    public float[] gradients(String sheet, Point point, int[] units, ImageBatch images) {
        float[] gradients = new float[units.length * shape.values()];
        for (int at = 0; at < gradients.length; at++) {
            int image = at / shape.values();
            boolean open = point == Point.BEFORE_ACTIVATION || sum(units[image], images, image) > 0;
            double weight = weights.get(units[image])[at % shape.values()];
            gradients[at] = open ? (float) weight : 0;
        }
        return gradients;
    }
}
