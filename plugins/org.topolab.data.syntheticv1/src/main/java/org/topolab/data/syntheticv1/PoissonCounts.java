package org.topolab.data.syntheticv1;

import org.topolab.api.stat.RandomStream;

/** Spikes that come at random: counts of Poisson's distribution. */
final class PoissonCounts implements Recorder {

    /** Larger rates are drawn in parts, since e^-rate must not vanish. */
    private static final double LARGEST_PART = 500;

    private final int[] neurons;

    /**
     * @param neurons number of each neuron, which its random numbers belong to; not copied
     */
    PoissonCounts(int[] neurons) {
        this.neurons = neurons;
    }

    @Override
    public float[] record(RandomStream random, float[] rates) {
        float[] counts = new float[rates.length];
        for (int n = 0; n < counts.length; n++) {
            counts[n] = count(rates[n], random.split(neurons[n]));
        }
        return counts;
    }

    @Override
    public float[] expected(float[] rates) {
        return rates;
    }

    /** One count. */
    static int count(double rate, RandomStream random) {
        int count = 0;
        double left = rate;
        for (int part = 0; left > 0; part++) {
            count += part(Math.min(left, LARGEST_PART), random.uniform(part));
            left -= LARGEST_PART;
        }
        return count;
    }

    /** The count below which a share u of all counts lies. */
    private static int part(double rate, double u) {
        int count = 0;
        double probability = Math.exp(-rate);
        double sum = probability;
        while (u >= sum && sum + probability > sum) {
            count++;
            probability *= rate / count;
            sum += probability;
        }
        return count;
    }
}
