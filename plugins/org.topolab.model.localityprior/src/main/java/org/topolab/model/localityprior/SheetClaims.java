package org.topolab.model.localityprior;

import java.util.List;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Verdict;

/** What was claimed of where activity lies on the sheets. */
final class SheetClaims {

    /** Half of the published difference of spatial variance, 8.667 - 8.458, in squared pitches. */
    static final double LITTLE_VARIANCE = (8.667 - 8.458) / 2;

    /** A Moran's I that is not worth speaking of. */
    static final double LITTLE_MORAN = 0.05;

    private static final String VARIANCE = ".image-variance";
    private static final String MORAN = ".image-moran";

    private final List<Condition> conditions;
    private final Judge judge;
    private final Evidence evidence;

    SheetClaims(List<Condition> conditions, Judge judge, Evidence evidence) {
        this.conditions = conditions;
        this.judge = judge;
        this.evidence = evidence;
    }

    /** Activity is more concentrated on the output sheet. */
    Finding output() {
        String metric = LocalityTrials.OUTPUT;
        return new Finding(
                "Output sheet: activity is more concentrated with the prior",
                "spatial variance 8.458 with the prior, 8.667 without; over 1000 images of one"
                        + " pair of networks t(999) = -6.49, p = 1.4e-10",
                variances(metric, Condition.LINEAR),
                judge.below(variance(metric, Condition.LINEAR).interval(), 0, LITTLE_VARIANCE),
                morans(metric, Condition.LINEAR),
                Verdict.every(
                        List.of(
                                judge.above(
                                        moran(metric, Condition.LINEAR).interval(),
                                        0,
                                        LITTLE_MORAN),
                                judge.above(
                                        aboveChance(metric, Condition.LINEAR).interval(),
                                        0,
                                        LITTLE_MORAN))));
    }

    /** No difference on the input sheet. */
    Finding input() {
        String metric = LocalityTrials.INPUT_WITHOUT_3;
        return new Finding(
                "Input sheet: no difference, digit 3 left out",
                "spatial variance higher with the prior because of digit 3, without it not"
                        + " significant; no numbers",
                "%s; with digit 3: %s"
                        .formatted(
                                variances(metric, Condition.LINEAR),
                                variance(LocalityTrials.INPUT, Condition.LINEAR).words(1, 2)),
                judge.near(variance(metric, Condition.LINEAR).interval(), 0, LITTLE_VARIANCE),
                morans(metric, Condition.LINEAR),
                judge.near(moran(metric, Condition.LINEAR).interval(), 0, LITTLE_MORAN));
    }

    /** A prior that falls less does almost nothing. */
    Finding sqrt() {
        String claim = "A decay by the square root has almost no effect on the output sheet";
        String published = "\"almost no effect\", no numbers";
        if (!conditions.contains(Condition.SQRT)) {
            return AccuracyClaims.notRun(claim, published);
        }
        String metric = LocalityTrials.OUTPUT;
        return new Finding(
                claim,
                published,
                variances(metric, Condition.SQRT),
                judge.near(variance(metric, Condition.SQRT).interval(), 0, LITTLE_VARIANCE),
                morans(metric, Condition.SQRT),
                judge.near(moran(metric, Condition.SQRT).interval(), 0, LITTLE_MORAN));
    }

    private Contrast variance(String metric, Condition condition) {
        return Contrast.toControl(condition, c -> evidence.of(c.group(), metric + VARIANCE));
    }

    private Contrast moran(String metric, Condition condition) {
        return Contrast.toControl(condition, c -> aboveChance(metric, c));
    }

    private Sample aboveChance(String metric, Condition condition) {
        return evidence.aboveChance(condition.group(), metric + MORAN);
    }

    private String variances(String metric, Condition condition) {
        return "spatial variance: %s %s; control %s; difference %s"
                .formatted(
                        condition.title(),
                        Evidence.words(evidence.of(condition.group(), metric + VARIANCE), 2),
                        Evidence.words(
                                evidence.of(Condition.CONTROL.group(), metric + VARIANCE), 2),
                        variance(metric, condition).words(1, 2));
    }

    private String morans(String metric, Condition condition) {
        return "Moran's I above chance: %s %s; control %s; difference %s"
                .formatted(
                        condition.title(),
                        Evidence.words(aboveChance(metric, condition), 3),
                        Evidence.words(aboveChance(metric, Condition.CONTROL), 3),
                        moran(metric, condition).words(1, 3));
    }
}
