package org.topolab.metric.prediction;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number that neurons have together.
 *
 * @param title name of the result
 * @param kind what it is about
 * @param value its value for some neurons
 */
record Measure(String title, Kind kind, ToDoubleFunction<Tally> value) {

    /** What a number is about. */
    enum Kind {
        /** Predictions and single trials. */
        PREDICTION,
        /** Predictions and true rates. */
        RATE,
        /** Repeated images alone, so that there is no chance level. */
        NOISE,
        /** Predictions and repeated images. */
        REPEATED
    }

    /** Beginning of the names of those that have a unit. */
    static final String BITS = "bits-per-spike";

    private static Measure mean(String title, Kind kind, int at) {
        return new Measure(title, kind, tally -> tally.mean(at));
    }

    /**
     * Those that can be had.
     *
     * @param repeated whether images were shown more than once
     * @param simulated whether true rates are known
     */
    static List<Measure> of(boolean repeated, boolean simulated) {
        List<Measure> all =
                List.of(
                        mean("correlation", Kind.PREDICTION, Tally.CORRELATION),
                        mean("correlation-to-average", Kind.PREDICTION, Tally.TO_AVERAGE),
                        mean("correlation-to-rate", Kind.RATE, Tally.TO_RATE),
                        mean("oracle", Kind.NOISE, Tally.ORACLE),
                        mean("oracle-conservative", Kind.NOISE, Tally.CONSERVATIVE),
                        mean("ceiling", Kind.NOISE, Tally.CEILING),
                        new Measure("ceiling-share", Kind.REPEATED, Tally::ceilingShare),
                        new Measure("fraction-oracle", Kind.REPEATED, Tally::fractionOracle),
                        new Measure(
                                "fraction-oracle-ceiling",
                                Kind.NOISE,
                                Tally::fractionOracleCeiling),
                        new Measure(
                                "fraction-oracle-conservative",
                                Kind.REPEATED,
                                Tally::fractionConservative),
                        mean("snr", Kind.NOISE, Tally.SIGNAL_TO_NOISE),
                        mean("explainable-variance", Kind.NOISE, Tally.EXPLAINABLE),
                        mean("feve", Kind.REPEATED, Tally.EXPLAINED),
                        mean(BITS, Kind.PREDICTION, Tally.BITS),
                        new Measure(BITS + "-pooled", Kind.PREDICTION, Tally::pooledBits),
                        mean("deviance-explained", Kind.PREDICTION, Tally.DEVIANCE));
        return all.stream()
                .filter(measure -> simulated || measure.kind != Kind.RATE)
                .filter(measure -> repeated || !measure.needsRepeats())
                .toList();
    }

    private boolean needsRepeats() {
        return kind == Kind.NOISE || kind == Kind.REPEATED;
    }

    /** Whether it depends on predictions, so that it has a chance level. */
    boolean predicted() {
        return kind != Kind.NOISE;
    }

    /** Its value for some neurons. */
    double of(Tally tally) {
        return value.applyAsDouble(tally);
    }
}
