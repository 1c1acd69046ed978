package org.topolab.metric.receptivefield;

import org.topolab.api.metric.Metric;

class OrientednessContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new OrientednessMetric();
    }
}
