package org.topolab.metric.receptivefield;

import org.topolab.api.metric.Metric;

class ReceptiveFieldContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new ReceptiveFieldMetric();
    }
}
