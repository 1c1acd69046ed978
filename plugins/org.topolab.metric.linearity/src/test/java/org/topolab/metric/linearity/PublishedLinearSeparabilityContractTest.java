package org.topolab.metric.linearity;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class PublishedLinearSeparabilityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new LinearSeparabilityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("faithful", true, "shuffles", 2);
    }
}
