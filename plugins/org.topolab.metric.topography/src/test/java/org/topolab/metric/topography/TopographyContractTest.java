package org.topolab.metric.topography;

import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class TopographyContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new TopographyMetric();
    }
}
