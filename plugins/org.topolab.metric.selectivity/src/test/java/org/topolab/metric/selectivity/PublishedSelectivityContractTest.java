package org.topolab.metric.selectivity;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class PublishedSelectivityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new SelectivityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("dprime", "published", "legacy-offset", true, "bootstrap", 5);
    }
}
