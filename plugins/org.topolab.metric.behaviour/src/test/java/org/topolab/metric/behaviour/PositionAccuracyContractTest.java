package org.topolab.metric.behaviour;

import java.util.Map;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

class PositionAccuracyContractTest extends MetricContract {

    private static final Targets.Classes TEST = Stimuli.test(4, 30);

    @Override
    protected Metric metric() {
        return new PositionAccuracyMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("grid", 2L, "bootstrap", 20L, "permutations", 20L);
    }

    @Override
    protected Sheet sheet() {
        return Sheet.outputs(4);
    }

    @Override
    protected Layout mapLayout() {
        return new Layout.Grid(2, 2);
    }

    @Override
    protected Activations activations() {
        Targets.Classes shown = Stimuli.shown(TEST, 4);
        return Activations.noise(3, shown, 4);
    }

    @Override
    protected TestContext context() {
        return TestContext.of(metric(), given(), TEST);
    }
}
