package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Verdict;

/** What was claimed of the maps. */
final class MapClaims {

    static final String INDEX = "smoothness.smoothness-index";
    static final String PUBLISHED_INDEX = "smoothness.published-index";
    static final String DIFFERENCE = AllTnnTrials.ORIENTATION + ".orientation-smoothness";
    static final String ENTROPY = AllTnnTrials.ORIENTATION + ".entropy";
    static final String CLUSTERS = AllTnnTrials.ORIENTATION + ".cluster-size";

    /** Degrees between neighbours that are not worth speaking of; chance is about 45. */
    static final double LITTLE_DEGREES = 3;

    /** Nats that are not worth speaking of, of some two. */
    static final double LITTLE_NATS = 0.1;

    private static final String OUTWARDS = ".entropy-outwards";
    private static final String PUBLISHED_ENTROPY = AllTnnTrials.AS_PUBLISHED + ".entropy";
    private static final String PUBLISHED_CLUSTERS = AllTnnTrials.AS_PUBLISHED + ".cluster-size";

    private final Scale scale;
    private final Judge judge;
    private final Evidence network;
    private final Evidence first;

    MapClaims(Scale scale, Judge judge, Evidence evidence) {
        this.scale = scale;
        this.judge = judge;
        this.network = evidence.on("network");
        this.first = evidence.on(AllTnnTrials.FIRST);
    }

    /** Neighbours' weights grow alike with alpha. */
    Finding smoothness() {
        return new Finding(
                "Weights of neighbours are the more alike the larger alpha is",
                "1 / sum D, of sizes of weights: LCN 0.90; alpha 1: 2.06; 10: 21.0; 100: 431",
                all(c -> Evidence.words(network.of(c.group(), PUBLISHED_INDEX), 2)),
                steps(network, PUBLISHED_INDEX, true),
                "of the weights themselves: "
                        + all(c -> Evidence.words(network.of(c.group(), INDEX), 2)),
                steps(network, INDEX, true));
    }

    /** Neighbours prefer like orientations with the loss, and not without. */
    Finding orientation() {
        return new Finding(
                "The first sheet's map of preferred orientations is smooth with the smoothness"
                        + " loss, and not without",
                "maps alone",
                "not measured as published; look at the maps",
                Verdict.OPEN,
                "degrees between neighbours, less those of shuffled units: "
                        + all(c -> Evidence.words(apart(c), 1)),
                with(this::apart, LITTLE_DEGREES));
    }

    private Sample apart(Condition condition) {
        return first.aboveChance(condition.group(), DIFFERENCE);
    }

    /** Orientations nearby are the fewer, the larger alpha is. */
    Finding entropy() {
        return new Finding(
                "The larger alpha, the less entropy of orientations there is around a unit of the"
                        + " first sheet",
                "nats in the centre, LCN 1.98; alpha 1: 1.86; 10: 1.58; 100: 1.18",
                all(c -> Evidence.words(first.of(c.group(), PUBLISHED_ENTROPY), 2)),
                steps(first, PUBLISHED_ENTROPY, false),
                "selective units alone: "
                        + all(c -> Evidence.words(first.of(c.group(), ENTROPY), 2)),
                steps(first, ENTROPY, false));
    }

    /** With the loss there is less entropy far out than in the centre. */
    Finding outwards() {
        return new Finding(
                "With the smoothness loss there is less entropy of orientations far out than in the"
                        + " centre of the first sheet, and not without",
                "from centre to r = 180: LCN 1.98 to 1.99; alpha 1: 1.86 to 1.70; 10: 1.58 to 1.09;"
                        + " 100: 1.18 to 0.69",
                all(c -> Evidence.words(publishedFall(c), 2)),
                with(this::publishedFall, LITTLE_NATS),
                "selective units alone, less that of shuffled ones: "
                        + all(c -> Evidence.words(fall(c), 2)),
                with(this::fall, LITTLE_NATS));
    }

    private Sample publishedFall(Condition condition) {
        return first.of(condition.group(), AllTnnTrials.AS_PUBLISHED + OUTWARDS);
    }

    private Sample fall(Condition condition) {
        return first.aboveChance(condition.group(), AllTnnTrials.ORIENTATION + OUTWARDS);
    }

    /** Whether something is below 0 with the loss, and at 0 in both controls. */
    private Verdict with(Function<Condition, Sample> found, double little) {
        List<Verdict> each = new ArrayList<>();
        for (Condition condition : Condition.topographic(scale)) {
            each.add(judge.below(found.apply(condition).interval(), 0, little));
        }
        each.add(judge.near(found.apply(Condition.LCN).interval(), 0, little));
        each.add(judge.near(found.apply(Condition.CNN).interval(), 0, little));
        return Verdict.every(each);
    }

    /** All orientations lie the farther apart, the larger alpha is. */
    Finding clusters() {
        return new Finding(
                "The larger alpha, the larger a neighbourhood of the first sheet that has all"
                        + " orientations",
                "bars between 1 and 27 units, growing",
                all(c -> Evidence.words(first.of(c.group(), PUBLISHED_CLUSTERS), 2)),
                steps(first, PUBLISHED_CLUSTERS, true),
                "selective units alone: "
                        + all(c -> Evidence.words(first.of(c.group(), CLUSTERS), 2)),
                steps(first, CLUSTERS, true));
    }

    /** Whether a metric grows, or falls, with each step of alpha; seeds are paired. */
    private Verdict steps(Evidence where, String metric, boolean grows) {
        List<Condition> untied = Condition.untied(scale);
        List<Verdict> each = new ArrayList<>();
        for (int i = 1; i < untied.size(); i++) {
            Sample step =
                    where.difference(untied.get(i).group(), untied.get(i - 1).group(), metric);
            each.add(
                    grows
                            ? judge.above(step.interval(), 0, 0)
                            : judge.below(step.interval(), 0, 0));
        }
        return Verdict.every(each);
    }

    private String all(Function<Condition, String> words) {
        return Condition.each(Condition.all(scale), words);
    }
}
