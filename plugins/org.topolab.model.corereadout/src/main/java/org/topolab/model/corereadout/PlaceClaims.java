package org.topolab.model.corereadout;

import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Verdict;

/** Whether models find where neurons look, which only simulated neurons tell. */
final class PlaceClaims {

    static final String ERROR = "retinotopy.position-error";
    private static final String WITHIN = "retinotopy.within-half-field";

    /** Half a pixel is what the specification of the simulated population asks for. */
    private static final double PIXELS = 0.5;

    private final Judge judge;
    private final Evidence evidence;

    PlaceClaims(Judge judge, Evidence evidence) {
        this.judge = judge;
        this.evidence = evidence;
    }

    Finding recovered() {
        return place(
                "Receptive fields are found where they are, with all images",
                Condition.GAUSSIAN_ALL);
    }

    Finding withTransfer() {
        return place(
                "With a core that was taken over they are found with few images",
                Condition.TRANSFER_FEW);
    }

    private Finding place(String claim, Condition condition) {
        String group = condition.group();
        return new Finding(
                claim,
                "not measured, since true fields were not known",
                "",
                Verdict.OPEN,
                "median error %s px, chance %s; %s of the neurons within half a field"
                        .formatted(
                                Evidence.words(evidence.of(group, ERROR), 2),
                                Evidence.words(evidence.chance(group, ERROR), 1),
                                Evidence.percent(evidence.of(group, WITHIN))),
                judge.below(evidence.of(group, ERROR).interval(), 2 * PIXELS, PIXELS));
    }
}
