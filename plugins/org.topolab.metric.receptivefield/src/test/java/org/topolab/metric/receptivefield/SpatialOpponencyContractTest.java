package org.topolab.metric.receptivefield;

import org.topolab.api.metric.Metric;

class SpatialOpponencyContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new SpatialOpponencyMetric();
    }
}
