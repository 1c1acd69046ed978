package org.topolab.metric.linearity;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class LinearSeparabilityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new LinearSeparabilityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of();
    }
}
