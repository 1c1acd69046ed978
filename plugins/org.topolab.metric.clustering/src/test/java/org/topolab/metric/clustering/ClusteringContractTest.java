package org.topolab.metric.clustering;

import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class ClusteringContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new ClusteringMetric();
    }
}
