package org.topolab.model.retinavvs;

import java.util.List;
import java.util.function.IntFunction;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Verdict;

/**
 * What the claims are judged by: the runs, and how much may be concluded from them.
 *
 * @param scale scale of the runs; a miniature gives no verdict
 * @param evidence what was found
 */
record Judge(Scale scale, Evidence evidence) {

    Effort effort() {
        return Effort.of(scale);
    }

    /** What was found at the retina's output. */
    Evidence retina() {
        return evidence.on(RetinaVvsTrials.RETINA);
    }

    /** What was found in the first convolution of the cortex. */
    Evidence cortex() {
        return evidence.on(RetinaVvsTrials.CORTEX);
    }

    /** Name of a group of runs. */
    static String group(int n, int depth) {
        return new Condition(n, depth).group();
    }

    /** Whether something is above zero. */
    Verdict positive(Sample difference) {
        return Verdict.of(scale, difference.low() > 0, difference.high() < 0);
    }

    /**
     * Whether something is at least as large as after the published training. Less of it refutes
     * that at full scale only; the opposite sign does at any.
     */
    Verdict atLeast(Sample difference, double amount) {
        return Verdict.of(
                scale, difference.low() >= amount, difference.high() < (full() ? amount : 0));
    }

    /** Whether something lies on one side of a number of the published training. */
    Verdict side(boolean yes, boolean no) {
        return Verdict.of(scale, yes, full() && no);
    }

    private boolean full() {
        return scale == Scale.FULL;
    }

    /** Words on each width of the bottleneck. */
    String byN(IntFunction<String> words) {
        return Evidence.by("n", effort().sizes(), words::apply);
    }

    /** Words on the narrowest and the widest. */
    String byEnds(IntFunction<String> words) {
        return Evidence.by("n", List.of(effort().narrow(), effort().wide()), words::apply);
    }

    /** Words on each depth of the cortex. */
    String byDepth(IntFunction<String> words) {
        return Evidence.by("D", effort().depths(), words::apply);
    }
}
