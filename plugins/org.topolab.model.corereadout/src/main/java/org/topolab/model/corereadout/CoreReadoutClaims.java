package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Tried;
import org.topolab.api.study.Verdict;

/** What was claimed of readouts and of cores that are taken over, and what the runs say of it. */
final class CoreReadoutClaims {

    static final String ORACLE = "prediction.fraction-oracle";
    static final String CEILING = "prediction.ceiling-share";

    /** Differences of fractions that are not worth speaking of. */
    private static final double LITTLE = 0.02;

    private final Options options;
    private final Evidence evidence;
    private final CoreReadoutTrials trials;
    private final Judge judge;

    CoreReadoutClaims(Scale scale, Options options, List<Tried> tried) {
        this.options = options;
        this.evidence = new Evidence(tried).on("output");
        this.trials = new CoreReadoutTrials(scale, options);
        this.judge = new Judge(scale);
    }

    Conclusion conclude() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                better(
                        "With few images the Gaussian readout predicts better than the factorised"
                                + " one",
                        "fraction oracle with 200 images a recording: 0.265 against 0.205 (500"
                                + " neurons, no sharing)",
                        Condition.GAUSSIAN_FEW,
                        Condition.FACTORISED_FEW));
        findings.add(
                better(
                        "With all images it still does",
                        "0.847 against 0.820",
                        Condition.GAUSSIAN_ALL,
                        Condition.FACTORISED_ALL));
        findings.add(
                better(
                        "With few images a core of other animals, kept as it is, predicts better"
                                + " than one trained on the neurons themselves",
                        "50 images: 0.232 against 0.069; 200: 0.40 against 0.139",
                        Condition.TRANSFER_FEW,
                        Condition.CORTEX_FEW));
        findings.add(
                better(
                        "With all images it still does",
                        "4,472 images: 0.838 against 0.748",
                        Condition.TRANSFER_ALL,
                        Condition.CORTEX_ALL));
        findings.add(
                better(
                        "A core that was trained on other animals predicts better than a random one",
                        "200 images: 0.40 against 0.11",
                        Condition.TRANSFER_FEW,
                        Condition.RANDOM_FEW));
        findings.add(
                better(
                        "Places taken from cortex help where images are few",
                        "core of 11 recordings, 50 images: 0.232 against 0.146",
                        Condition.CORTEX_FEW,
                        Condition.GAUSSIAN_FEW));
        findings.add(equal());
        findings.add(
                better(
                        "A core with nonlinearities predicts better than a linear one",
                        "no number at hand",
                        Condition.CORTEX_ALL,
                        Condition.LINEAR_ALL));
        PlaceClaims places = new PlaceClaims(judge, evidence);
        findings.add(places.recovered());
        findings.add(places.withTransfer());
        findings.addAll(new TeacherClaims(judge, evidence, options).all());
        findings.add(goalDirected());
        return new Conclusion(
                findings,
                new CoreReadoutNotes(trials).all(),
                new CoreReadoutSeries(trials, evidence).results(),
                galleries());
    }

    /** One condition predicts better than another; animals are paired. */
    private Finding better(String claim, String published, Condition more, Condition less) {
        return new Finding(
                claim,
                published,
                both(more, less, ORACLE),
                verdict(more, less, ORACLE),
                "share of the ceiling: " + both(more, less, CEILING),
                verdict(more, less, CEILING));
    }

    private String both(Condition more, Condition less, String metric) {
        return "%s %s against %s %s"
                .formatted(
                        more.title(),
                        Evidence.words(evidence.of(more.group(), metric), 3),
                        less.title(),
                        Evidence.words(evidence.of(less.group(), metric), 3));
    }

    private Verdict verdict(Condition more, Condition less, String metric) {
        return judge.above(difference(more, less, metric).interval(), 0, LITTLE);
    }

    private Sample difference(Condition more, Condition less, String metric) {
        return evidence.difference(more.group(), less.group(), metric);
    }

    private Finding equal() {
        Condition cortex = Condition.CORTEX_ALL;
        Condition free = Condition.GAUSSIAN_ALL;
        return new Finding(
                "With all images it does not matter where places come from",
                "4,472 images: 0.838 against 0.831",
                both(cortex, free, ORACLE),
                judge.near(difference(cortex, free, ORACLE).interval(), 0, LITTLE),
                "share of the ceiling: " + both(cortex, free, CEILING),
                judge.near(difference(cortex, free, CEILING).interval(), 0, LITTLE));
    }

    private static Finding goalDirected() {
        String not = "not run: the network, VGG16 trained on ImageNet, is not at hand";
        return new Finding(
                "A core of other neurons predicts better than one trained to tell objects",
                "VGG16, all images: 0.632 against 0.838",
                not,
                Verdict.OPEN,
                not + "; any trained run can be the core: core-from.run",
                Verdict.OPEN);
    }

    /** The first seed's neurons. */
    private List<Gallery> galleries() {
        List<String> first =
                Condition.compared().stream()
                        .map(condition -> evidence.trials(condition.group()).get(0))
                        .toList();
        return List.of(new Gallery("neurons", List.of("neurons"), first));
    }
}
