package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.Options;

/**
 * Activation maximisation: the image that a unit likes best, climbed to from a start. Each step
 * adds rate times the normalised gradient, shrinks the image by the decay, blurs it and clips it to
 * 0..1.
 *
 * @param steps how many
 * @param rate root of the mean square of what a step adds
 * @param decay share of the image that is taken away at each step
 * @param blur standard deviation of the Gaussian each channel is blurred with, in pixels; 0 for
 *     none
 */
record Ascent(int steps, double rate, double decay, double blur) {

    /** A Gaussian is cut off at this many standard deviations. */
    private static final double REACH = 3;

    static Ascent of(Options options) {
        return new Ascent(
                options.integer("steps"),
                options.number("rate"),
                options.number("decay"),
                options.number("blur"));
    }

    /**
     * Climbs for all units side by side.
     *
     * @param start [channels, height, width]
     * @return one image for each unit, [channels, height, width] in 0..1
     */
    List<double[]> climb(Probe probe, int[] units, float[] start) {
        List<float[]> images = new ArrayList<>();
        IntStream.range(0, units.length).forEach(unit -> images.add(start.clone()));
        for (int step = 0; step < steps; step++) {
            List<double[]> gradients = probe.gradients(units, List.copyOf(images));
            for (int unit = 0; unit < units.length; unit++) {
                images.set(unit, next(probe.shape(), images.get(unit), gradients.get(unit)));
            }
        }
        return images.stream()
                .map(image -> IntStream.range(0, image.length).mapToDouble(i -> image[i]).toArray())
                .toList();
    }

    private float[] next(ImageShape shape, float[] image, double[] gradient) {
        double[] added = Subject.step(gradient);
        double[] moved = new double[image.length];
        for (int at = 0; at < moved.length; at++) {
            moved[at] = (1 - decay) * (image[at] + rate * added[at]);
        }
        double[] blurred = blur > 0 ? blurred(shape, moved) : moved;
        float[] next = new float[moved.length];
        for (int at = 0; at < next.length; at++) {
            next[at] = (float) Math.min(1, Math.max(0, blurred[at]));
        }
        return next;
    }

    /** Across and down; at the borders the weights inside the image make up the whole. */
    private double[] blurred(ImageShape shape, double[] image) {
        double[] across = along(image, 1, shape.width());
        return along(across, shape.width(), shape.height());
    }

    private double[] along(double[] image, int stride, int size) {
        int reach = (int) Math.ceil(REACH * blur);
        double[] blurred = new double[image.length];
        for (int at = 0; at < image.length; at++) {
            int place = at / stride % size;
            double sum = 0;
            double weights = 0;
            int end = Math.min(reach, size - 1 - place);
            for (int d = -Math.min(reach, place); d <= end; d++) {
                double weight = Math.exp(-d * d / (2 * blur * blur));
                sum += weight * image[at + d * stride];
                weights += weight;
            }
            blurred[at] = sum / weights;
        }
        return blurred;
    }
}
