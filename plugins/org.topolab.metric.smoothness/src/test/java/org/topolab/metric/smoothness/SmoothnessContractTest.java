package org.topolab.metric.smoothness;

import java.util.List;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.IncomingWeights;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

class SmoothnessContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new SmoothnessMetric();
    }

    @Override
    protected TestContext context() {
        FixedWeights weights =
                FixedWeights.of(64, 5, true, (unit, at) -> Math.sin(unit + 3.0 * at));
        return super.context().withModel(List.of(sheet()), IncomingWeights.class, weights);
    }
}
