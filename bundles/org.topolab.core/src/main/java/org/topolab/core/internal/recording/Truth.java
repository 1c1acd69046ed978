package org.topolab.core.internal.recording;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is known of the test trials of simulated neurons: S, the variance of a neuron's rate over
 * images, N, the mean squared difference of its responses from their rates, and what follows for a
 * perfect model: its correlation sqrt(S / (S + N)), and what the oracle of R repeats is expected to
 * reach, S / sqrt((S + N) (S + N / (R - 1))).
 */
final class Truth {

    private final double[] rates;
    private final double[] squares;
    private final double[] noise;
    private final Set<Integer> images = new HashSet<>();
    private int trials;

    Truth(int neurons) {
        this.rates = new double[neurons];
        this.squares = new double[neurons];
        this.noise = new double[neurons];
    }

    /** Adds a test trial. */
    void add(int stimulus, float[] responses, float[] trueRates) {
        trials++;
        images.add(stimulus);
        for (int n = 0; n < rates.length; n++) {
            double difference = responses[n] - (double) trueRates[n];
            rates[n] += trueRates[n];
            squares[n] += trueRates[n] * (double) trueRates[n];
            noise[n] += difference * difference;
        }
    }

    /** Whether there were any test trials of known rates. */
    boolean known() {
        return trials > 0;
    }

    /** All of it as plain values. */
    Map<String, Object> plain() {
        double repeats = (double) trials / images.size();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("test_images", (long) images.size());
        plain.put("test_repeats", repeats);
        plain.put("mean_rate", each(n -> rates[n] / trials));
        plain.put("signal_variance", each(this::signal));
        plain.put("noise_variance", each(n -> noise[n] / trials));
        plain.put("perfect_correlation", each(this::perfect));
        if (repeats > 1) {
            plain.put("expected_oracle", each(n -> oracle(n, repeats)));
        }
        return plain;
    }

    private double signal(int n) {
        double mean = rates[n] / trials;
        return Math.max(0, squares[n] / trials - mean * mean);
    }

    private double perfect(int n) {
        double signal = signal(n);
        return signal == 0 ? 0 : Math.sqrt(signal / (signal + noise[n] / trials));
    }

    private double oracle(int n, double repeats) {
        double signal = signal(n);
        double own = noise[n] / trials;
        return signal == 0
                ? 0
                : signal / Math.sqrt((signal + own) * (signal + own / (repeats - 1)));
    }

    private List<Double> each(IntToDoubleFunction of) {
        return IntStream.range(0, rates.length).mapToObj(of::applyAsDouble).toList();
    }
}
