package org.topolab.model.localityprior;

import java.util.List;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Verdict;

/** What was claimed of accuracy, and what became of it when connections are cut. */
final class AccuracyClaims {

    /** Half a point: what is little. */
    static final double LITTLE = 0.005;

    /** Both published accuracies lie around this. */
    private static final double PUBLISHED = 0.98;

    /** The share of connections at which conditions are compared. */
    private static final double KEPT = 0.1;

    private static final String ACCURACY = "accuracy";

    private final List<Condition> conditions;
    private final Judge judge;
    private final Evidence trained;

    AccuracyClaims(List<Condition> conditions, Judge judge, Evidence trained) {
        this.conditions = conditions;
        this.judge = judge;
        this.trained = trained;
    }

    /** The prior costs little. */
    Finding cost() {
        Contrast difference = contrast(trained, Condition.LINEAR);
        return new Finding(
                "The prior costs little accuracy, less than half a point",
                "prior 97.9 %, control 98.1 %",
                accuracies(trained, List.of(Condition.LINEAR, Condition.CONTROL)),
                Verdict.every(List.of(near(Condition.LINEAR), near(Condition.CONTROL))),
                "linear prior less control: " + points(difference),
                judge.above(difference.interval(), -LITTLE, 0));
    }

    private Verdict near(Condition condition) {
        return judge.near(accuracy(trained, condition).interval(), PUBLISHED, LITTLE);
    }

    /** With the prior more connections can be cut. */
    Finding cut() {
        Evidence kept = LocalityTrials.kept(trained, KEPT);
        Contrast difference = contrast(kept, Condition.LINEAR);
        String random =
                Condition.each(conditions, c -> Evidence.percent(kept.chance(c.group(), ACCURACY)));
        return new Finding(
                "With the prior more connections can be cut: with the strongest 10 % of those"
                        + " between the sheets alone, it classifies better than the control",
                "proposed, not tested",
                "not published",
                Verdict.OPEN,
                "%s; linear prior less control: %s; as many connections at random: %s"
                        .formatted(accuracies(kept, conditions), points(difference), random),
                judge.above(difference.interval(), 0, LITTLE));
    }

    /** A prior that falls faster costs accuracy. */
    Finding quadratic() {
        String claim = "A quadratic decay costs accuracy";
        String published = "\"hurt accuracy\", no numbers";
        if (!conditions.contains(Condition.QUADRATIC)) {
            return notRun(claim, published);
        }
        Contrast difference = contrast(trained, Condition.QUADRATIC);
        Verdict verdict = judge.below(difference.interval(), 0, LITTLE);
        return new Finding(
                claim,
                published,
                accuracies(trained, List.of(Condition.QUADRATIC, Condition.CONTROL)),
                verdict,
                "quadratic prior less control: " + points(difference),
                verdict);
    }

    /** A claim about a condition that a scale does not have. */
    static Finding notRun(String claim, String published) {
        String not = "not run at this scale";
        return new Finding(claim, published, not, Verdict.OPEN, not, Verdict.OPEN);
    }

    private static Contrast contrast(Evidence evidence, Condition condition) {
        return Contrast.toControl(condition, c -> accuracy(evidence, c));
    }

    private static Sample accuracy(Evidence evidence, Condition condition) {
        return evidence.of(condition.group(), ACCURACY);
    }

    private static String accuracies(Evidence evidence, List<Condition> conditions) {
        return Condition.each(conditions, c -> Evidence.percent(accuracy(evidence, c)));
    }

    private static String points(Contrast difference) {
        return difference.words(100, 2) + " (points)";
    }
}
