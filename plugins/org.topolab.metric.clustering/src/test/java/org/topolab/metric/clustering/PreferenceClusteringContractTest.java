package org.topolab.metric.clustering;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class PreferenceClusteringContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new ClusteringMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("map", "preference", "label-shuffles", 5);
    }
}
