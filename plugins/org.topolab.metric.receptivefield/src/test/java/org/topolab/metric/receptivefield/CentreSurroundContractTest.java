package org.topolab.metric.receptivefield;

import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

class CentreSurroundContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new CentreSurroundMetric();
    }

    @Override
    protected Sheet sheet() {
        return new Sheet("grid", "test grid", new Layout.Grid(5, 5));
    }
}
