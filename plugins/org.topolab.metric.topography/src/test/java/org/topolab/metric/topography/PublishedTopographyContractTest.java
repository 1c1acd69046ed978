package org.topolab.metric.topography;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class PublishedTopographyContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new TopographyMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("definition", "published", "dprime", "published", "bootstrap", 5);
    }
}
