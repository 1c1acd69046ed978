package org.topolab.core.internal.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How fast training goes and when it will be done: seconds of a step, the median of the last ones,
 * and seconds of the last measurement. The first steps warm up and take seconds; a mean would count
 * them for minutes.
 */
final class Pace {

    /** Steps whose median counts. */
    private static final int RECENT = 31;

    private static final long REPORT_NANOS = 100_000_000;

    private final LongSupplier nanos;
    private long last;
    private long epochStart;
    private long epochImages;
    private long reported;
    private long allImages;
    private long allNanos;
    private final double[] recent = new double[RECENT];
    private long steps;
    private double measureSeconds;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        startEpoch();
        reported = last - REPORT_NANOS;
    }

    void startEpoch() {
        last = nanos.getAsLong();
        epochStart = last;
        epochImages = 0;
    }

    void step(int images) {
        long now = nanos.getAsLong();
        recent[(int) (steps % RECENT)] = (now - last) * 1e-9;
        allNanos += now - last;
        steps++;
        last = now;
        epochImages += images;
        allImages += images;
    }

    /** Times a measurement that began when the last step or epoch start was noted. */
    void measured(long startNanos) {
        measureSeconds = (nanos.getAsLong() - startNanos) * 1e-9;
    }

    long now() {
        return nanos.getAsLong();
    }

    double imagesPerSecond() {
        double seconds = (last - epochStart) * 1e-9;
        return seconds > 0 ? epochImages / seconds : 0;
    }

    /** Training images a second since this began, measurements left out; 0 if none were shown. */
    double overallImagesPerSecond() {
        return allNanos > 0 ? allImages / (allNanos * 1e-9) : 0;
    }

    /** Nanoseconds that went into steps since this began. */
    long trainedNanos() {
        return allNanos;
    }

    Duration left(long stepsLeft, int measurements) {
        double seconds = stepSeconds() * stepsLeft + measureSeconds * measurements;
        return Duration.ofMillis((long) (seconds * 1000));
    }

    /** Median of the last steps; 0 before the first. */
    private double stepSeconds() {
        int known = (int) Math.min(steps, RECENT);
        double[] sorted = Arrays.copyOf(recent, known);
        Arrays.sort(sorted);
        return known == 0 ? 0 : (sorted[(known - 1) / 2] + sorted[known / 2]) / 2;
    }

    /** Whether it is time for another report; at most ten a second. */
    boolean due() {
        if (last - reported < REPORT_NANOS) {
            return false;
        }
        reported = last;
        return true;
    }
}
