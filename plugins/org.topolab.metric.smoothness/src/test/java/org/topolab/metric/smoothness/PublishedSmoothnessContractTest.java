package org.topolab.metric.smoothness;

import java.util.List;
import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.IncomingWeights;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

/** With the published way of counting, dead units, and few pairs. */
class PublishedSmoothnessContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new SmoothnessMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "neighbours",
                "eight-as-published",
                "torus",
                true,
                "bias",
                false,
                "chance-pairs",
                100,
                "distance-pairs",
                7);
    }

    @Override
    protected TestContext context() {
        FixedWeights weights =
                FixedWeights.of(
                        64, 5, false, (unit, at) -> unit % 7 == 0 ? 0 : Math.sin(unit + 3.0 * at));
        return super.context().withModel(List.of(sheet()), IncomingWeights.class, weights);
    }
}
