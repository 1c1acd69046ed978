package org.topolab.model.localityprior;

import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Tried;

/** What was claimed of the locality prior, and what the runs say of it. */
final class LocalityClaims {

    private final Scale scale;
    private final Options options;
    private final Evidence trained;

    LocalityClaims(Scale scale, Options options, List<Tried> tried) {
        this.scale = scale;
        this.options = options;
        this.trained = new Evidence(tried);
    }

    Conclusion conclude() {
        List<Condition> conditions = Condition.all(scale);
        Judge judge = new Judge(scale);
        AccuracyClaims accuracy = new AccuracyClaims(conditions, judge, trained);
        SheetClaims sheets = new SheetClaims(conditions, judge, trained);
        WireClaims wires = new WireClaims(conditions, judge, trained);
        List<Finding> findings =
                List.of(
                        accuracy.cost(),
                        sheets.output(),
                        sheets.input(),
                        wires.shorter(),
                        wires.byTraining(),
                        accuracy.cut(),
                        accuracy.quadratic(),
                        sheets.sqrt());
        return new Conclusion(
                findings,
                new LocalityNotes(scale, options).all(),
                new LocalitySeries(conditions, trained).results(),
                galleries(conditions, trained));
    }

    /** The first seed: class averages side by side, and curves of all conditions in one chart. */
    private static List<Gallery> galleries(List<Condition> conditions, Evidence evidence) {
        List<String> pair =
                Stream.of(Condition.CONTROL, Condition.LINEAR)
                        .map(condition -> first(condition, evidence))
                        .toList();
        List<String> all = conditions.stream().map(c -> first(c, evidence)).toList();
        return List.of(
                new Gallery("class-maps", List.of("sheet"), pair),
                new Gallery("curves", List.of("curve"), all));
    }

    private static String first(Condition condition, Evidence evidence) {
        return evidence.trials(condition.group()).get(0);
    }
}
