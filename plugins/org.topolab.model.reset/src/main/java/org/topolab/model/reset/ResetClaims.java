package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Verdict;

/** What was claimed of Reset networks, and what the runs say of it. */
final class ResetClaims {

    /** Accuracy that a Reset network may lose to the baseline and still be as good: 3 points. */
    private static final double AS_GOOD = 0.03;

    /** What every network's error on numbers fell below. */
    private static final double NUMBER_ERROR = 1e-3;

    private final Scale scale;
    private final Options options;
    private final Evidence evidence;
    private final List<Integer> sizes;

    ResetClaims(Scale scale, Options options, Evidence evidence) {
        this.scale = scale;
        this.options = options;
        this.evidence = evidence;
        this.sizes = Condition.sizes(scale);
    }

    Conclusion conclude() {
        List<Finding> findings = new ArrayList<>(List.of(accuracy()));
        Index.ALL.forEach(index -> findings.addAll(organisation(index)));
        findings.add(numberError());
        return new Conclusion(
                findings,
                new ResetNotes(scale, options, evidence).all(),
                new ResetSeries(sizes, evidence).results(),
                galleries());
    }

    /** For each task: preference maps by n of the first seed, curves of all runs. */
    private List<Gallery> galleries() {
        List<Gallery> galleries = new ArrayList<>();
        for (String task : List.of(ResetReproduction.FASHION, ResetReproduction.NUMBERS)) {
            List<String> first = new ArrayList<>();
            List<String> all = new ArrayList<>();
            for (int n : sizes) {
                List<String> trials = evidence.trials(at(task, n));
                first.add(trials.get(0));
                all.addAll(trials);
            }
            galleries.add(new Gallery(task + "-maps", List.of("sheet"), first));
            galleries.add(new Gallery(task + "-curves", List.of("curve"), all));
        }
        return galleries;
    }

    private Finding accuracy() {
        String task = ResetReproduction.FASHION;
        Condition baseline = new Condition(task, 0);
        List<Verdict> each =
                sizes.stream()
                        .map(n -> difference(n, baseline))
                        .map(d -> verdict(d.low() > -AS_GOOD, d.high() < -AS_GOOD))
                        .toList();
        Verdict verdict = all(each);
        return new Finding(
                "Fashion-MNIST: Reset networks classify as well as the ResNet, within 3 points",
                "ResNet 90.0 %; n = 1, 2, 4, 8: 90.1, 89.8, 91.9, 92.3 %",
                "ResNet %s; %s"
                        .formatted(
                                percent(evidence.of(baseline, "accuracy")),
                                byN(n -> percent(evidence.of(at(task, n), "accuracy")))),
                verdict,
                "differences %s".formatted(byN(n -> percent(difference(n, baseline)))),
                verdict);
    }

    private Sample difference(int n, Condition baseline) {
        return evidence.difference(at(baseline.task(), n), baseline, "accuracy");
    }

    private List<Finding> organisation(Index index) {
        return List.of(exists(index), grows(index), inside(index));
    }

    /** There is more of it than by chance, in every network. */
    private Finding exists(Index index) {
        return new Finding(
                index.what() + ", for every n",
                published(index),
                byN(n -> words(index, n, index.asPublished())),
                all(verdicts(index, index.asPublished())),
                byN(n -> words(index, n, index.corrected())),
                all(verdicts(index, index.corrected())));
    }

    /** A network has none of it if even the upper end is less than half of what was published. */
    private List<Verdict> verdicts(Index index, String metric) {
        return sizes.stream()
                .map(
                        n -> {
                            Sample found = evidence.of(at(index.task(), n), metric);
                            return verdict(found.low() > 0, found.high() < index.published(n) / 2);
                        })
                .toList();
    }

    private Finding grows(Index index) {
        Condition least = at(index.task(), sizes.get(0));
        Condition most = at(index.task(), sizes.get(sizes.size() - 1));
        Sample published = evidence.difference(most, least, index.asPublished());
        Sample corrected = evidence.difference(most, least, index.corrected());
        return new Finding(
                "%s: more so for n = %d than for n = %d"
                        .formatted(index.what(), most.n(), least.n()),
                Evidence.number(
                        index.published(most.n()) - index.published(least.n()), index.digits()),
                Evidence.words(published, index.digits()),
                verdict(published.low() > 0, published.high() < 0),
                Evidence.words(corrected, index.digits()),
                verdict(corrected.low() > 0, corrected.high() < 0));
    }

    /** Not claimed as such, but what topography means: order inside sub-networks. */
    private Finding inside(Index index) {
        List<Integer> divided = sizes.stream().filter(n -> n > 1).toList();
        List<Verdict> each =
                divided.stream()
                        .map(n -> evidence.of(at(index.task(), n), index.within()))
                        .map(
                                found ->
                                        verdict(
                                                found.low() > 0,
                                                found.high() < index.published(2) / 2))
                        .toList();
        return new Finding(
                index.what() + ", also inside sub-networks",
                "not tested; the published maps show none (|z| at most 2.2)",
                "not defined as published",
                Verdict.OPEN,
                Evidence.byN(divided, n -> words(index, n, index.within())),
                all(each));
    }

    private Finding numberError() {
        String task = ResetReproduction.NUMBERS;
        List<Verdict> each =
                sizes.stream()
                        .map(n -> evidence.of(at(task, n), "mse"))
                        .map(
                                found ->
                                        verdict(
                                                found.high() < NUMBER_ERROR,
                                                scale == Scale.FULL && found.low() > NUMBER_ERROR))
                        .toList();
        return new Finding(
                "Numbers: every network learns the codes, mean squared error below 0.001",
                "below 0.001 within 20 epochs, of digit 9 in the last batch",
                "as corrected: the published figure covers one digit only",
                Verdict.OPEN,
                "all digits: "
                        + byN(
                                n ->
                                        "%s (nearest code right: %s)"
                                                .formatted(
                                                        Evidence.words(
                                                                evidence.of(at(task, n), "mse"), 4),
                                                        percent(
                                                                evidence.of(
                                                                        at(task, n), "accuracy")))),
                all(each));
    }

    private static Condition at(String task, int n) {
        return new Condition(task, n);
    }

    private String published(Index index) {
        return byN(n -> Evidence.number(index.published(n), index.digits()));
    }

    private String words(Index index, int n, String metric) {
        return Evidence.words(evidence.of(at(index.task(), n), metric), index.digits());
    }

    private String byN(IntFunction<String> words) {
        return Evidence.byN(sizes, words);
    }

    private static String percent(Sample share) {
        return Evidence.words(new Sample(share.size(), 100 * share.mean(), 100 * share.sd()), 1)
                + " %";
    }

    private Verdict verdict(boolean yes, boolean no) {
        if (scale == Scale.MINIATURE || (!yes && !no)) {
            return Verdict.OPEN;
        }
        return yes ? Verdict.YES : Verdict.NO;
    }

    /** A claim about every network: one that fails is enough for no. */
    private static Verdict all(List<Verdict> each) {
        if (each.contains(Verdict.NO)) {
            return Verdict.NO;
        }
        return each.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.YES;
    }
}
