package org.topolab.nn.internal;

import java.util.List;
import java.util.Map;
import org.topolab.api.data.ImageShape;

/**
 * Multiplies each value of an image by a factor of its own, s = 1 / (1 + exp(-7 m)), and penalises
 * the sum of the factors.
 *
 * @param shape of the images
 * @param l1 weight of the penalty
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>, whose code calls it a learnable dropout mask
 */
public record Mask(ImageShape shape, double l1) implements Scaled {

    static final String MASK = "mask";

    private static final double STEEPNESS = 7;

    public Mask {
        if (!(l1 >= 0 && Double.isFinite(l1))) {
            throw new IllegalArgumentException(
                    "mask has penalty l1 %s, expected 0 or more".formatted(l1));
        }
    }

    @Override
    public List<Vector> vectors() {
        return List.of(new Vector(MASK, shape.values(), 1, true));
    }

    @Override
    public int[] image() {
        return new int[] {shape.height(), shape.width(), shape.channels()};
    }

    @Override
    public void forward(float[] image, Map<String, float[]> parameters) {
        float[] mask = parameters.get(MASK);
        for (int i = 0; i < image.length; i++) {
            image[i] *= factor(mask[i]);
        }
    }

    @Override
    public void backward(
            float[] x,
            float[] dy,
            Map<String, float[]> parameters,
            Map<String, double[]> gradients) {
        float[] mask = parameters.get(MASK);
        double[] sum = gradients.get(MASK);
        for (int i = 0; i < x.length; i++) {
            float factor = factor(mask[i]);
            sum[i] += slope(factor) * x[i] * dy[i];
            dy[i] *= factor;
        }
    }

    @Override
    public void penalise(
            Map<String, float[]> parameters, Map<String, double[]> gradients, int images) {
        float[] mask = parameters.get(MASK);
        double[] sum = gradients.get(MASK);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += images * l1 * slope(factor(mask[i]));
        }
    }

    private static float factor(float m) {
        return (float) (1 / (1 + Math.exp(-STEEPNESS * m)));
    }

    /** Slope of a factor by its parameter. */
    private static double slope(double factor) {
        return STEEPNESS * factor * (1 - factor);
    }
}
