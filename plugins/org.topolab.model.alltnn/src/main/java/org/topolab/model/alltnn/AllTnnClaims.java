package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Tried;
import org.topolab.api.study.Verdict;

/** What was claimed of All-TNN, and what the runs say of it. */
final class AllTnnClaims {

    private final Scale scale;
    private final Options options;
    private final Evidence evidence;

    AllTnnClaims(Scale scale, Options options, List<Tried> tried) {
        this.scale = scale;
        this.options = options;
        this.evidence = new Evidence(tried);
    }

    Conclusion conclude() {
        Judge judge = new Judge(scale);
        MapClaims maps = new MapClaims(scale, judge, evidence);
        CostClaims costs = new CostClaims(scale, judge, evidence);
        List<Finding> findings = new ArrayList<>();
        findings.add(maps.smoothness());
        findings.add(maps.orientation());
        findings.add(maps.entropy());
        findings.add(maps.outwards());
        findings.add(maps.clusters());
        findings.add(costs.accuracyOfCnn());
        findings.add(costs.accuracyOfLcn());
        findings.add(costs.energyOfCnn());
        findings.add(costs.energyByAlpha());
        findings.add(behaviour());
        return new Conclusion(
                findings,
                new AllTnnNotes(scale, options).all(),
                new AllTnnSeries(scale, evidence).results(),
                galleries());
    }

    private static Finding behaviour() {
        String not =
                "not run: the published answers of people and pictures of objects are not open";
        return new Finding(
                "Accuracy over positions is more like that of people than the CNN's",
                "about three times the CNN's agreement",
                not,
                Verdict.OPEN,
                not + "; metric `position-accuracy` takes such arrays",
                Verdict.OPEN);
    }

    /** The first seed: maps side by side, and curves of all conditions in one chart. */
    private List<Gallery> galleries() {
        List<String> first =
                Condition.all(scale).stream()
                        .map(condition -> evidence.trials(condition.group()).get(0))
                        .toList();
        return List.of(
                new Gallery("maps", List.of("sheet"), first),
                new Gallery("curves", List.of("curve"), first));
    }
}
