package org.topolab.metric.reconstruction;

import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.MetricContract;

class ReconstructionContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new ReconstructionMetric();
    }

    @Override
    protected boolean published() {
        return false;
    }

    @Override
    protected Sheet sheet() {
        return new Sheet("reconstruction", "pictures", new Layout.Pixels(1, 8, 8));
    }
}
