package org.topolab.metric.topography;

import java.util.Map;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.TestContext;

/** Measures maps of preferences. */
final class Maps {

    private Maps() {}

    static Results measure(Activations data, Layout.Grid grid, Map<String, Object> given) {
        return measure(data, data.targets(), grid, given);
    }

    static Results measure(
            Activations data, Targets targets, Layout.Grid grid, Map<String, Object> given) {
        Metric metric = new TopographyMetric();
        return Measured.on(metric, grid, data, TestContext.of(metric, given, targets));
    }
}
