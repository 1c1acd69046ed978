package org.topolab.metric.specialisation;

import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class SpecialisationContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new SpecialisationMetric();
    }
}
