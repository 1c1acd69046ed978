package org.topolab.data.syntheticv1;

import org.topolab.api.stat.RandomStream;

/**
 * How an animal moves its eye and how it is during a recording, trial after trial in the order they
 * are shown in, which is by chance.
 */
final class Course {

    private static final double LARGEST_SHIFT = 0.08;
    private static final double SENSITIVITY = 0.7;
    private static final double PERSISTENCE = 0.9;
    private static final double MODULATION = 0.3;

    private final int[] places;
    private final RandomStream eye;
    private final RandomStream moods;
    private final double turn;
    private final double[] running;
    private final double[] dilation;

    /**
     * @param trials of the recording
     * @param random numbers of the recording
     */
    Course(int trials, RandomStream random) {
        this.places = random.split("order").permutation(trials);
        this.eye = random.split("eye");
        this.moods = random.split("moods");
        this.turn = 2 * Math.PI * random.split("turn").uniform(0);
        this.running = slow(trials, random.split("running"));
        this.dilation = slow(trials, random.split("dilation"));
    }

    /** A walk that forgets, of mean 0 and standard deviation 1. */
    private static double[] slow(int trials, RandomStream random) {
        double[] walk = new double[trials];
        double before = random.normal(0);
        double step = Math.sqrt(1 - PERSISTENCE * PERSISTENCE);
        for (int t = 0; t < trials; t++) {
            walk[t] = t == 0 ? before : PERSISTENCE * before + step * random.normal(t);
            before = walk[t];
        }
        return walk;
    }

    /** Where the pupil is in a trial, horizontally and vertically, in standard deviations. */
    float[] pupil(int trial) {
        return new float[] {
            (float) eye.normal(2L * places[trial]), (float) eye.normal(2L * places[trial] + 1)
        };
    }

    /** How far all receptive fields are shifted then: right and down, the image being -1 to 1. */
    double[] shift(int trial) {
        float[] q = pupil(trial);
        double x = Math.cos(turn) * q[0] - Math.sin(turn) * q[1];
        double y = Math.sin(turn) * q[0] + Math.cos(turn) * q[1];
        return new double[] {
            LARGEST_SHIFT * Math.tanh(SENSITIVITY * x), LARGEST_SHIFT * Math.tanh(SENSITIVITY * y)
        };
    }

    /** Pupil dilation and its change, which do nothing, and running speed, which does. */
    float[] behaviour(int trial) {
        int at = places[trial];
        double before = dilation[Math.max(0, at - 1)];
        return new float[] {
            (float) dilation[at], (float) (dilation[at] - before), (float) running[at]
        };
    }

    /** By what running multiplies the rate of a neuron in a trial: 0.7 to 1.3. */
    double factor(int trial, int neuron) {
        return 1 + MODULATION * Math.tanh(moods.normal(neuron) * running[places[trial]]);
    }
}
