package org.topolab.metric.category;

import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class CategoryContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new CategoryMetric();
    }
}
