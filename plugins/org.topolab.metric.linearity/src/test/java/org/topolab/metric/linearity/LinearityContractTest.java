package org.topolab.metric.linearity;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class LinearityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new LinearityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of();
    }
}
