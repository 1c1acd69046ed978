package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.study.Evidence;

/** Scores against the number of training images, a curve for each way to a model. */
final class CoreReadoutSeries {

    private final CoreReadoutTrials trials;
    private final Evidence evidence;

    CoreReadoutSeries(CoreReadoutTrials trials, Evidence evidence) {
        this.trials = trials;
        this.evidence = evidence;
    }

    Results results() {
        List<Result> all = new ArrayList<>();
        all.add(curve("gaussian", Condition.GAUSSIAN_FEW, Condition.GAUSSIAN_ALL));
        all.add(curve("factorised", Condition.FACTORISED_FEW, Condition.FACTORISED_ALL));
        all.add(curve("cortex", Condition.CORTEX_FEW, Condition.CORTEX_ALL));
        all.add(curve("transfer", Condition.TRANSFER_FEW, Condition.TRANSFER_ALL));
        return new Results(all);
    }

    private Series curve(String name, Condition few, Condition many) {
        List<Series.Point> points =
                Stream.of(few, many)
                        .flatMap(
                                c ->
                                        evidence
                                                .point(
                                                        trials.images(c),
                                                        c.group(),
                                                        CoreReadoutClaims.ORACLE)
                                                .stream())
                        .toList();
        return new Series("fraction-oracle-" + name, "training images", "fraction oracle", points);
    }
}
