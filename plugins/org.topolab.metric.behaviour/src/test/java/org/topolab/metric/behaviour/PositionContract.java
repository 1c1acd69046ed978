package org.topolab.metric.behaviour;

import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

/** On the predictions of four classes at 2 x 2 positions. */
abstract class PositionContract extends MetricContract {

    private static final Targets.Classes TEST = Stimuli.test(4, 30);

    @Override
    protected final Metric metric() {
        return new PositionAccuracyMetric();
    }

    @Override
    protected final Sheet sheet() {
        return Sheet.outputs(4);
    }

    @Override
    protected final Layout mapLayout() {
        return new Layout.Grid(2, 2);
    }

    @Override
    protected final Activations activations() {
        return Activations.noise(3, Stimuli.shown(TEST, 4), 4);
    }

    @Override
    protected final TestContext context() {
        return TestContext.of(metric(), given(), TEST);
    }
}
