package org.topolab.metric.receptivefield;

import org.topolab.api.metric.Metric;

class ComplexityContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new ComplexityMetric();
    }
}
