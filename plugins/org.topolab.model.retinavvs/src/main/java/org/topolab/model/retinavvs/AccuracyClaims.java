package org.topolab.model.retinavvs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;

/** What was claimed of accuracy: a bottleneck costs much without a cortex, little with one. */
final class AccuracyClaims {

    private static final String ACCURACY = "accuracy";

    /** How much wider retinas and deeper cortices gain in the publication, at least. */
    private static final double GAIN = 0.15;

    /** How much accuracies of all n differ with a deep cortex, at most. */
    private static final double SPREAD = 0.04;

    private final Judge judge;
    private final Effort effort;

    AccuracyClaims(Judge judge) {
        this.judge = judge;
        this.effort = judge.effort();
    }

    List<Finding> all() {
        return List.of(width(), depth(), spread());
    }

    private Finding width() {
        Sample gain = gain(0);
        return new Finding(
                "Without a cortex (D = 0) accuracy rises with n, by at least 0.15 from n = %d to %d"
                        .formatted(effort.narrow(), effort.wide()),
                "two trials: n = 1: 48.6, 49.4 %; n = 32: 70.8, 70.6 %; by others, mean of 10:"
                        + " n = 1, 2, 4, 8, 16, 32: 48.8, 55.1, 60.5, 65.1, 67.2, 67.5 %",
                judge.byN(n -> accuracy(n, 0)),
                judge.atLeast(gain, GAIN),
                "rises at all: n = %d less n = %d: %s"
                        .formatted(effort.wide(), effort.narrow(), Evidence.percent(gain)),
                judge.positive(gain));
    }

    private Finding depth() {
        int n = effort.narrow();
        Sample gain =
                judge.evidence()
                        .difference(Judge.group(n, effort.deepest()), Judge.group(n, 0), ACCURACY);
        return new Finding(
                "With n = %d accuracy rises with the cortex, by at least 0.15 from D = 0 to %d"
                        .formatted(n, effort.deepest()),
                "two trials: D = 0: 48.6, 49.4 %; D = 2: 71.7, 71.4 %; D = 4: 74.8, 75.3 %; by"
                        + " others, mean of 10: D = 0 to 4: 48.8, 65.0, 71.6, 73.4, 73.4 %",
                judge.byDepth(depth -> accuracy(n, depth)),
                judge.atLeast(gain, GAIN),
                "rises at all: D = %d less D = 0: %s"
                        .formatted(effort.deepest(), Evidence.percent(gain)),
                judge.positive(gain));
    }

    private Finding spread() {
        int deepest = effort.deepest();
        Sample spread = Sample.of(spreads(deepest));
        Sample saved = Evidence.difference(gains(0), gains(deepest));
        return new Finding(
                "With a deep cortex (D = %d) the bottleneck costs little: all n within 0.04"
                        .formatted(deepest),
                "by others, mean of 10: D = 2: 71.0 to 74.3 %, D = 4: 73.4 to 75.1 %; two trials:"
                        + " n = 32 less n = 1: 5.2 % with D = 2, 1.1 % with D = 4",
                "%s; spread: %s"
                        .formatted(judge.byN(n -> accuracy(n, deepest)), Evidence.percent(spread)),
                judge.side(spread.high() < SPREAD, spread.low() > SPREAD),
                "n = %d less n = %d, with D = 0 more than with D = %d: by %s"
                        .formatted(
                                effort.wide(), effort.narrow(), deepest, Evidence.percent(saved)),
                judge.positive(saved));
    }

    private String accuracy(int n, int depth) {
        return Evidence.percent(judge.evidence().of(Judge.group(n, depth), ACCURACY));
    }

    private Sample gain(int depth) {
        return judge.evidence()
                .difference(
                        Judge.group(effort.wide(), depth),
                        Judge.group(effort.narrow(), depth),
                        ACCURACY);
    }

    /** What the widest has more than the narrowest, seed by seed. */
    private double[] gains(int depth) {
        double[] wide = bySeed(effort.wide(), depth);
        double[] narrow = bySeed(effort.narrow(), depth);
        return IntStream.range(0, Math.min(wide.length, narrow.length))
                .mapToDouble(seed -> wide[seed] - narrow[seed])
                .toArray();
    }

    /** Most less least accuracy of all n, of the seeds that have them all. */
    private double[] spreads(int depth) {
        List<double[]> all = effort.sizes().stream().map(n -> bySeed(n, depth)).toList();
        int seeds = all.stream().mapToInt(values -> values.length).min().orElse(0);
        return IntStream.range(0, seeds)
                .mapToObj(seed -> all.stream().mapToDouble(values -> values[seed]).toArray())
                .filter(values -> Arrays.stream(values).allMatch(Double::isFinite))
                .mapToDouble(
                        values ->
                                Arrays.stream(values).max().orElseThrow()
                                        - Arrays.stream(values).min().orElseThrow())
                .toArray();
    }

    private double[] bySeed(int n, int depth) {
        return judge.evidence().bySeed(Judge.group(n, depth), ACCURACY);
    }
}
