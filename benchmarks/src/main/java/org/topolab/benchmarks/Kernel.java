package org.topolab.benchmarks;

import java.util.List;

/**
 * All calls of one kernel on one shape.
 *
 * @param name one of the calls
 * @param callsPerStep calls in one step
 * @param medianMs median time of a call, in milliseconds
 * @param beside whether most calls ran beside another kernel, each on a thread of its own
 */
record Kernel(KernelCall name, double callsPerStep, double medianMs, boolean beside) {

    /**
     * @param calls of the same key, at least one
     * @param overlapping how many of them ran beside another kernel
     */
    static Kernel of(List<KernelCall> calls, long overlapping, int steps) {
        Median median = Median.of(calls.stream().mapToDouble(KernelCall::durationMs));
        return new Kernel(
                calls.get(0),
                (double) calls.size() / steps,
                median.value(),
                2 * overlapping > calls.size());
    }

    /** Time of all calls of a step one after the other, in milliseconds. */
    double stepMs() {
        return callsPerStep * medianMs;
    }

    /**
     * What a call adds at least to the wall time of a step: kernels that run beside others share
     * the step's threads perfectly, others have all of them.
     */
    double leastWallMs(double durationMs, int threads) {
        return beside ? durationMs / threads : durationMs;
    }
}
