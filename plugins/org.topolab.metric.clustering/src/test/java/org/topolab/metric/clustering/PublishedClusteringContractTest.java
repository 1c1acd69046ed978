package org.topolab.metric.clustering;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class PublishedClusteringContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new ClusteringMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("dprime", "published", "index", "published", "bootstrap", 5);
    }
}
