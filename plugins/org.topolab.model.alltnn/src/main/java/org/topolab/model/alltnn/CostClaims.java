package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Verdict;

/** What was claimed of what smooth maps cost and save: accuracy and energy. */
final class CostClaims {

    static final String ACCURACY = "accuracy";
    static final String ENERGY = "energy.total";

    /** One point of accuracy, the published cost of alpha 10 against the LCN. */
    static final double LITTLE = 0.01;

    private static final double PUBLISHED_SAVING = 10;

    private final Scale scale;
    private final Judge judge;
    private final Evidence whole;
    private final Evidence network;

    CostClaims(Scale scale, Judge judge, Evidence evidence) {
        this.scale = scale;
        this.judge = judge;
        this.whole = evidence.on("");
        this.network = evidence.on("network");
    }

    /** The convolutional network classifies better. */
    Finding accuracyOfCnn() {
        Sample cost = difference(Condition.TNN, Condition.CNN);
        Verdict verdict = judge.below(cost.interval(), 0, LITTLE);
        return new Finding(
                "All-TNN classifies worse than the CNN",
                "CNN 43.0 %, alpha 10: 36.0 %",
                accuracies(),
                verdict,
                "alpha 10 less CNN: " + points(cost),
                verdict);
    }

    /** The loss of smoothness itself costs little. */
    Finding accuracyOfLcn() {
        Sample cost = difference(Condition.TNN, Condition.LCN);
        Verdict verdict = judge.near(cost.interval(), 0, LITTLE);
        return new Finding(
                "Smoothness itself costs little: alpha 10 classifies as the LCN, within a point",
                "LCN 36.9 %, alpha 10: 36.0 %",
                accuracies(),
                verdict,
                "alpha 10 less LCN: " + points(cost),
                verdict);
    }

    private Sample difference(Condition more, Condition less) {
        return whole.difference(more.group(), less.group(), ACCURACY);
    }

    private String accuracies() {
        return Condition.each(
                Condition.all(scale), c -> Evidence.percent(whole.of(c.group(), ACCURACY)));
    }

    private static String points(Sample difference) {
        return Evidence.percent(difference).replace(" %", " points");
    }

    /** The convolutional network needs more energy. */
    Finding energyOfCnn() {
        Sample saving = decades(Condition.CNN, Condition.TNN);
        return new Finding(
                "All-TNN (alpha 10) needs less than a tenth of the CNN's energy",
                "\"more than 10 times\" less",
                energies(),
                judge.above(saving.interval(), Math.log10(PUBLISHED_SAVING), 0),
                "it needs less at all; powers of ten: " + Evidence.words(saving, 2),
                judge.above(saving.interval(), 0, 0));
    }

    /** Energy falls with alpha. */
    Finding energyByAlpha() {
        List<Condition> untied = Condition.untied(scale);
        List<Verdict> each = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 1; i < untied.size(); i++) {
            Sample saving = decades(untied.get(i - 1), untied.get(i));
            each.add(judge.above(saving.interval(), 0, 0));
            words.add("%s: %s".formatted(untied.get(i).title(), Evidence.words(saving, 2)));
        }
        Verdict verdict = Verdict.every(each);
        return new Finding(
                "The larger alpha, the less energy",
                "falls with alpha, bars on a log axis",
                energies(),
                verdict,
                "powers of ten saved against the next smaller alpha: " + String.join("; ", words),
                verdict);
    }

    /** How much less energy one condition needs than another, in powers of ten, by seed. */
    private Sample decades(Condition more, Condition less) {
        double[] a = network.bySeed(more.group(), ENERGY);
        double[] b = network.bySeed(less.group(), ENERGY);
        return Sample.of(
                IntStream.range(0, Math.min(a.length, b.length))
                        .mapToDouble(seed -> Math.log10(a[seed] / b[seed]))
                        .filter(Double::isFinite)
                        .toArray());
    }

    private String energies() {
        return Condition.each(
                Condition.all(scale), c -> Evidence.words(network.of(c.group(), ENERGY), 1));
    }
}
