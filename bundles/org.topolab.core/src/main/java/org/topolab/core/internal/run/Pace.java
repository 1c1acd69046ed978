package org.topolab.core.internal.run;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast training goes and when it will be done: seconds of a step, smoothed exponentially, and
 * seconds of the last measurement.
 */
final class Pace {

    /** Share that a new step has in the smoothed time; half of it stems from the last 14 steps. */
    private static final double SHARE = 0.05;

    private static final long REPORT_NANOS = 100_000_000;

    private final LongSupplier nanos;
    private long last;
    private long epochStart;
    private long epochImages;
    private long reported;
    private long allImages;
    private double allSeconds;
    private double stepSeconds = Double.NaN;
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
        double seconds = (now - last) * 1e-9;
        stepSeconds =
                Double.isNaN(stepSeconds) ? seconds : (1 - SHARE) * stepSeconds + SHARE * seconds;
        last = now;
        epochImages += images;
        allImages += images;
        allSeconds += seconds;
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
        return allSeconds > 0 ? allImages / allSeconds : 0;
    }

    Duration left(long steps, int measurements) {
        double step = Double.isNaN(stepSeconds) ? 0 : stepSeconds;
        double seconds = step * steps + measureSeconds * measurements;
        return Duration.ofMillis((long) (seconds * 1000));
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
