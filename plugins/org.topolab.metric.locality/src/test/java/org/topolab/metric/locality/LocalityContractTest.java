package org.topolab.metric.locality;

import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class LocalityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new LocalityMetric();
    }
}
