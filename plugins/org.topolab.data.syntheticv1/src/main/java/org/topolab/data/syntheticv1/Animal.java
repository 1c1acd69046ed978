package org.topolab.data.syntheticv1;

import java.util.Arrays;
import org.topolab.api.stat.RandomStream;

/**
 * Where the neurons of one animal lie and what part of the image each looks at: mu = A p + c + 0.02
 * * noise, p being the place in cortex, centred and divided by the largest distance along an axis,
 * A a rotation, mirrored or not, times 0.6, c within 0.1 of the middle. Positions in the image run
 * from -1 to 1, as readouts have them.
 */
final class Animal {

    private static final double SIDE_UM = 800;
    private static final double SHALLOW_UM = 150;
    private static final double DEEP_UM = 350;
    private static final double MAGNIFICATION = 0.6;
    private static final double OFFSET = 0.1;
    private static final double SCATTER = 0.02;

    private final float[] um;
    private final double[] mu;

    Animal(int neurons, RandomStream random) {
        this.um = places(neurons, random.split("places"));
        RandomStream map = random.split("retinotopy");
        double turn = 2 * Math.PI * map.uniform(0);
        double mirror = map.uniform(1) < 0.5 ? -1 : 1;
        double away = OFFSET * Math.sqrt(map.uniform(2));
        double to = 2 * Math.PI * map.uniform(3);
        double[] centre = {away * Math.cos(to), away * Math.sin(to)};
        double[] p = normalised(um);
        RandomStream scatter = random.split("scatter");
        this.mu = new double[2 * neurons];
        for (int n = 0; n < neurons; n++) {
            double x = p[2 * n];
            double y = mirror * p[2 * n + 1];
            mu[2 * n] =
                    MAGNIFICATION * (Math.cos(turn) * x - Math.sin(turn) * y)
                            + centre[0]
                            + SCATTER * scatter.normal(2L * n);
            mu[2 * n + 1] =
                    MAGNIFICATION * (Math.sin(turn) * x + Math.cos(turn) * y)
                            + centre[1]
                            + SCATTER * scatter.normal(2L * n + 1);
        }
    }

    private static float[] places(int neurons, RandomStream random) {
        float[] um = new float[3 * neurons];
        for (int n = 0; n < neurons; n++) {
            um[3 * n] = (float) (SIDE_UM * random.uniform(3L * n));
            um[3 * n + 1] = (float) (SIDE_UM * random.uniform(3L * n + 1));
            double deep = random.uniform(3L * n + 2);
            um[3 * n + 2] = (float) (SHALLOW_UM + (DEEP_UM - SHALLOW_UM) * deep);
        }
        return um;
    }

    /** Places along the cortex, centred, divided by the largest of all numbers, [neurons, 2]. */
    private static double[] normalised(float[] um) {
        int neurons = um.length / 3;
        double[] p = new double[2 * neurons];
        for (int axis = 0; axis < 2; axis++) {
            double mean = 0;
            for (int n = 0; n < neurons; n++) {
                mean += um[3 * n + axis] / (double) neurons;
            }
            for (int n = 0; n < neurons; n++) {
                p[2 * n + axis] = um[3 * n + axis] - mean;
            }
        }
        double largest = Arrays.stream(p).map(Math::abs).max().orElse(0);
        return largest > 0 ? Arrays.stream(p).map(v -> v / largest).toArray() : p;
    }

    /** Where a neuron lies, in micrometres; axis 2 is depth. */
    float um(int neuron, int axis) {
        return um[3 * neuron + axis];
    }

    /** Column that a neuron looks at, in pixels of images of this width. */
    double column(int neuron, int width) {
        return (mu[2 * neuron] + 1) / 2 * (width - 1);
    }

    /** Row that a neuron looks at, in pixels of images of this height. */
    double row(int neuron, int height) {
        return (mu[2 * neuron + 1] + 1) / 2 * (height - 1);
    }
}
