package org.topolab.metric.retinotopy;

import org.topolab.api.data.Neurons;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

class RetinotopyContractTest extends MetricContract {

    private static final int NEURONS = 24;

    @Override
    protected Metric metric() {
        return new RetinotopyMetric();
    }

    @Override
    protected Sheet sheet() {
        return Sheet.outputs(NEURONS);
    }

    @Override
    protected Layout mapLayout() {
        return new Layout.Positions(new double[NEURONS], new double[NEURONS]);
    }

    @Override
    protected TestContext context() {
        float[] um = Made.places(NEURONS);
        Neurons neurons = Made.neurons(NEURONS).at(um).seeing(Made.centres(um));
        return Made.context(Made.responses(neurons, NEURONS), Made.model(Made.centres(um), 1, 0.5));
    }
}
