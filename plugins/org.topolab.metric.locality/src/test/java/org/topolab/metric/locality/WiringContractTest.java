package org.topolab.metric.locality;

import java.util.List;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

class WiringContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new WiringMetric();
    }

    @Override
    protected TestContext context() {
        Sheet below = new Sheet("below", "below", new Layout.Grid(4, 2));
        float[] weights = new float[8 * 64];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) Math.sin(at);
        }
        FixedWires wires = new FixedWires("wires", "below", "grid", weights);
        return super.context().withModel(List.of(below, sheet()), Connections.class, wires);
    }
}
