package org.topolab.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What one side's laps come to. */
final class Score {

    private final List<Lap> laps = new ArrayList<>();

    void add(Lap lap) {
        laps.add(lap);
    }

    /** Steps that counted. */
    int steps() {
        return (int) laps.stream().flatMapToDouble(Lap::wallMs).count();
    }

    /** Wall time of a step over all steps of all rounds, in milliseconds. */
    Median wallMs() {
        return Median.of(laps.stream().flatMapToDouble(Lap::wallMs));
    }

    /** CPU time of a step over all rounds, in milliseconds. */
    Median cpuMs() {
        return Median.of(laps.stream().mapToDouble(Lap::cpuMs));
    }
}
