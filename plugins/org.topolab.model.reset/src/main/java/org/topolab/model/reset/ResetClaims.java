package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Evidence;
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
                List<String> trials = evidence.trials(group(task, n));
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
        Verdict verdict = Verdict.every(each);
        return new Finding(
                "Fashion-MNIST: Reset networks classify as well as the ResNet, within 3 points",
                "ResNet 90.0 %; n = 1, 2, 4, 8: 90.1, 89.8, 91.9, 92.3 %",
                "ResNet %s; %s"
                        .formatted(
                                Evidence.percent(evidence.of(baseline.group(), "accuracy")),
                                byN(
                                        n ->
                                                Evidence.percent(
                                                        evidence.of(group(task, n), "accuracy")))),
                verdict,
                "differences %s".formatted(byN(n -> Evidence.percent(difference(n, baseline)))),
                verdict);
    }

    private Sample difference(int n, Condition baseline) {
        return evidence.difference(group(baseline.task(), n), baseline.group(), "accuracy");
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
                Verdict.every(verdicts(index, index.asPublished())),
                byN(n -> words(index, n, index.corrected())),
                Verdict.every(verdicts(index, index.corrected())));
    }

    /** A network has none of it if even the upper end is less than half of what was published. */
    private List<Verdict> verdicts(Index index, String metric) {
        return sizes.stream()
                .map(
                        n -> {
                            Sample found = evidence.of(group(index.task(), n), metric);
                            return verdict(found.low() > 0, found.high() < index.published(n) / 2);
                        })
                .toList();
    }

    private Finding grows(Index index) {
        Condition least = at(index.task(), sizes.get(0));
        Condition most = at(index.task(), sizes.get(sizes.size() - 1));
        Sample published = evidence.difference(most.group(), least.group(), index.asPublished());
        Sample corrected = evidence.difference(most.group(), least.group(), index.corrected());
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
                        .map(n -> evidence.of(group(index.task(), n), index.within()))
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
                Evidence.by("n", divided, n -> words(index, n, index.within())),
                Verdict.every(each));
    }

    private Finding numberError() {
        String task = ResetReproduction.NUMBERS;
        List<Verdict> each =
                sizes.stream()
                        .map(n -> evidence.of(group(task, n), "mse"))
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
                                                                evidence.of(group(task, n), "mse"),
                                                                4),
                                                        Evidence.percent(
                                                                evidence.of(
                                                                        group(task, n),
                                                                        "accuracy")))),
                Verdict.every(each));
    }

    private static Condition at(String task, int n) {
        return new Condition(task, n);
    }

    private static String group(String task, int n) {
        return at(task, n).group();
    }

    private String published(Index index) {
        return byN(n -> Evidence.number(index.published(n), index.digits()));
    }

    private String words(Index index, int n, String metric) {
        return Evidence.words(evidence.of(group(index.task(), n), metric), index.digits());
    }

    private String byN(Function<Integer, String> words) {
        return Evidence.by("n", sizes, words);
    }

    private Verdict verdict(boolean yes, boolean no) {
        return Verdict.of(scale, yes, no);
    }
}
