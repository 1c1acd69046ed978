package org.topolab.metric.selectivity;

import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class SelectivityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new SelectivityMetric();
    }
}
