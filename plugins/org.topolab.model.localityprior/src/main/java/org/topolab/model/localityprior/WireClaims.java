package org.topolab.model.localityprior;

import java.util.List;
import java.util.function.Function;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Verdict;

/** What the layer is for: short wires. */
final class WireClaims {

    static final String WIRE_LENGTH = LocalityTrials.WIRING + ".wire-length";

    /** A difference of wire length that is not worth speaking of, in pitches. */
    static final double LITTLE_LENGTH = 0.1;

    private static final String NOT_PUBLISHED = "the idea of the layer; not measured";

    private final List<Condition> conditions;
    private final Judge judge;
    private final Evidence trained;

    WireClaims(List<Condition> conditions, Judge judge, Evidence trained) {
        this.conditions = conditions;
        this.judge = judge;
        this.trained = trained;
    }

    /** Wires are shorter than chance, and than the control's. */
    Finding shorter() {
        Contrast difference = Contrast.toControl(Condition.LINEAR, this::length);
        return new Finding(
                "With the prior wires are shorter than by chance and than the control's",
                NOT_PUBLISHED,
                "not published",
                Verdict.OPEN,
                "pitches from chance: %s; linear prior less control: %s"
                        .formatted(each(this::length), difference.words(1, 2)),
                Verdict.every(
                        List.of(
                                judge.below(length(Condition.LINEAR).interval(), 0, LITTLE_LENGTH),
                                judge.below(difference.interval(), 0, LITTLE_LENGTH))));
    }

    /** Fresh weights times the prior are short already; what training adds is weight decay. */
    Finding byTraining() {
        return new Finding(
                "Training makes wires shorter than the prior alone makes fresh ones",
                NOT_PUBLISHED,
                "not published",
                Verdict.OPEN,
                "trained less untrained, pitches: " + each(this::change),
                judge.below(change(Condition.LINEAR).interval(), 0, LITTLE_LENGTH));
    }

    /** Less chance. */
    private Sample length(Condition condition) {
        return trained.aboveChance(condition.group(), WIRE_LENGTH);
    }

    /** Over pairs of the same network before and after training. */
    private Sample change(Condition condition) {
        return Evidence.difference(
                trained.bySeed(condition.group(), WIRE_LENGTH),
                trained.at("untrained").bySeed(condition.group(), WIRE_LENGTH));
    }

    private String each(Function<Condition, Sample> sample) {
        return Condition.each(conditions, c -> Evidence.words(sample.apply(c), 2));
    }
}
