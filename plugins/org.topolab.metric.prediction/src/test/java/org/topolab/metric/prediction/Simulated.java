package org.topolab.metric.prediction;

import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.stat.RandomStream;

/**
 * Poisson responses to known rates: those of a neuron are exp(spread z) with z normal, times a mean
 * of 0.3 to 3, in each of several showings of each image.
 */
final class Simulated {

    private final int images;
    private final int showings;
    private final int neurons;
    private final double spread;
    private final RandomStream stream;

    /**
     * @param spread standard deviation of the logarithm of rates; 0.3 is mostly noise
     */
    Simulated(long seed, int images, int showings, int neurons, double spread) {
        this.stream = RandomStream.of(seed);
        this.images = images;
        this.showings = showings;
        this.neurons = neurons;
        this.spread = spread;
    }

    /** The rate of a neuron for an image. */
    double rate(int image, int neuron) {
        double z = stream.split("rate").normal((long) image * neurons + neuron);
        return mean(neuron) * Math.exp(spread * z - spread * spread / 2);
    }

    /** The mean rate of a neuron over endless images, the same for every seed. */
    double mean(int neuron) {
        return 0.3 * Math.pow(10, (neuron + 0.5) / neurons);
    }

    /** The image of a trial; showings follow each other in turns. */
    int image(int trial) {
        return trial % images;
    }

    /** The responses, with their rates. */
    Responses responses() {
        int trials = images * showings;
        float[][] rates = new float[trials][neurons];
        float[][] counts = new float[trials][neurons];
        int[] stimuli = new int[trials];
        for (int trial = 0; trial < trials; trial++) {
            stimuli[trial] = image(trial);
            RandomStream noise = stream.split("noise").split(trial);
            for (int neuron = 0; neuron < neurons; neuron++) {
                double rate = rate(stimuli[trial], neuron);
                rates[trial][neuron] = (float) rate;
                counts[trial][neuron] = poisson(rate, noise.split(neuron));
            }
        }
        return Responses.of(Neurons.unknown(neurons), new int[trials], stimuli, counts)
                .drawnFrom(rates);
    }

    /**
     * A Poisson number, by products of uniform ones.
     *
     * @see "Knuth 1969, The art of computer programming 2, 3.4.1"
     */
    private static int poisson(double rate, RandomStream stream) {
        double least = Math.exp(-rate);
        int count = 0;
        for (double product = stream.uniform(0); product > least; count++) {
            product *= stream.uniform(count + 1L);
        }
        return count;
    }
}
