package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Targets;
import org.topolab.core.recipe.RecipeException;

/**
 * What a model took while it was tried out, in seconds of wall time. The first half of what was
 * timed warms up: Java compiles, native libraries plan, memory is touched for the first time.
 *
 * @param steps optimiser steps, in order, waiting for images included; empty if there are none to
 *     take
 * @param batches batches of a pass through the test split, in order, metrics included
 * @param finishing what the metrics took at the end of that pass
 */
record Trial(List<Double> steps, List<Double> batches, double finishing) {

    /** Long enough for Java's compiler, which needs some seconds for small networks. */
    private static final double STEPS_SECONDS = 12;

    private static final double BATCHES_SECONDS = 4;

    /**
     * Slow steps are waited for until there are so many, but not longer than half as long again.
     */
    private static final int FEW = 4;

    Trial {
        steps = List.copyOf(steps);
        batches = List.copyOf(batches);
    }

    /** Tries a model out; it is of no use afterwards. */
    static Trial of(Opened opened, LongSupplier nanos) throws IOException, RecipeException {
        Dataset train = opened.data().train();
        int epochs = opened.recipe().train().integer("epochs");
        int epochSteps = opened.prepared().order().batches();
        Stopwatch steps = new Stopwatch(nanos, STEPS_SECONDS, (long) epochs * epochSteps);
        Targets targets = train.targets();
        for (int epoch = 1; steps.wantsMore(); epoch++) {
            try (ImageFeed feed = opened.training(epoch, 0)) {
                for (int b = 0; b < epochSteps && steps.wantsMore(); b++) {
                    steps.start();
                    opened.step(feed.next().batch(targets));
                    steps.stop();
                }
            }
        }
        Measurement measurement =
                new Measurement(
                        opened.model(),
                        opened.pairs().stream().filter(p -> p.stimuli().isEmpty()).toList(),
                        opened.prepared().scored(),
                        opened.family());
        int testBatches = (opened.data().test().size() + opened.batch() - 1) / opened.batch();
        Stopwatch batches = new Stopwatch(nanos, BATCHES_SECONDS, testBatches);
        try (ImageFeed feed = opened.test()) {
            while (batches.wantsMore()) {
                batches.start();
                measurement.add(feed.next());
                batches.stop();
            }
        }
        long start = nanos.getAsLong();
        measurement.finish();
        return new Trial(steps.laps, batches.laps, (nanos.getAsLong() - start) * 1e-9);
    }

    /** Seconds of a step once everything is warm; 0 if none was taken. */
    double step() {
        return quantile(warm(steps), 0.5);
    }

    /** Half the range of the middle half of the warm steps, as a share of their median. */
    double spread() {
        double range = quantile(warm(steps), 0.75) - quantile(warm(steps), 0.25);
        return range > 0 ? range / 2 / step() : 0;
    }

    /** Seconds of a test batch once everything is warm. */
    double batch() {
        return quantile(warm(batches), 0.5);
    }

    /** Seconds that the first steps took longer than they would have warm. */
    double warmingUp() {
        return steps.stream().limit(steps.size() / 2).mapToDouble(s -> s - step()).sum();
    }

    private static List<Double> warm(List<Double> laps) {
        return laps.subList(laps.size() / 2, laps.size()).stream().sorted().toList();
    }

    /** Quantile of sorted values, interpolated between neighbours; 0 of nothing. */
    private static double quantile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        double at = share * (sorted.size() - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Times laps until it has had enough. */
    private static final class Stopwatch {
        private final LongSupplier nanos;
        private final double enoughSeconds;
        private final long most;
        private final List<Double> laps = new ArrayList<>();
        private long start;
        private double sum;

        Stopwatch(LongSupplier nanos, double enoughSeconds, long most) {
            this.nanos = nanos;
            this.enoughSeconds = enoughSeconds;
            this.most = most;
        }

        boolean wantsMore() {
            boolean few = laps.size() < FEW && sum < 1.5 * enoughSeconds;
            return laps.size() < most && (sum < enoughSeconds || few);
        }

        void start() {
            start = nanos.getAsLong();
        }

        void stop() {
            double seconds = (nanos.getAsLong() - start) * 1e-9;
            laps.add(seconds);
            sum += seconds;
        }
    }
}
