package org.topolab.data.syntheticv1;

import org.topolab.api.stat.RandomStream;

/**
 * Fluorescence in place of counts: each neuron has an unknown unit, noise of a tenth of it is
 * added, and what is below 0 is cut off. A few neurons are dead: they show their mean and hardly
 * anything else.
 */
final class CalciumSignals implements Recorder {

    private static final double SMALLEST_UNIT = 0.2;
    private static final double LARGEST_UNIT = 20;

    /** Standard deviation of what is added, in units. */
    private static final double NOISE = 0.1;

    private static final double DEAD = 0.02;

    /** Standard deviation of a dead neuron as a share of its mean. */
    private static final double FLICKER = 0.005;

    private final int[] neurons;
    private final PoissonCounts counts;
    private final double[] units;
    private final double[] dead;

    /**
     * @param neurons number of each neuron, which its random numbers belong to; not copied
     * @param means [neurons], mean rates
     * @param random numbers of this recording
     */
    CalciumSignals(int[] neurons, double[] means, RandomStream random) {
        this.neurons = neurons;
        this.counts = new PoissonCounts(neurons);
        this.units = new double[neurons.length];
        this.dead = new double[neurons.length];
        RandomStream own = random.split("units");
        RandomStream died = random.split("dead");
        for (int n = 0; n < units.length; n++) {
            double share = own.uniform(neurons[n]);
            units[n] = SMALLEST_UNIT * Math.pow(LARGEST_UNIT / SMALLEST_UNIT, share);
            dead[n] = died.uniform(neurons[n]) < DEAD ? means[n] * units[n] : 0;
        }
    }

    @Override
    public float[] record(RandomStream random, float[] rates) {
        float[] signals = counts.record(random, rates);
        RandomStream noise = random.split("fluorescence");
        for (int n = 0; n < signals.length; n++) {
            double normal = noise.normal(neurons[n]);
            double signal =
                    dead[n] > 0
                            ? dead[n] * (1 + FLICKER * normal)
                            : units[n] * (signals[n] + NOISE * normal);
            signals[n] = (float) Math.max(0, signal);
        }
        return signals;
    }

    /** {@inheritDoc} Nothing is cut off here, so the mean is a little too low at very low rates. */
    @Override
    public float[] expected(float[] rates) {
        float[] expected = new float[rates.length];
        for (int n = 0; n < expected.length; n++) {
            expected[n] = (float) (dead[n] > 0 ? dead[n] : units[n] * rates[n]);
        }
        return expected;
    }
}
