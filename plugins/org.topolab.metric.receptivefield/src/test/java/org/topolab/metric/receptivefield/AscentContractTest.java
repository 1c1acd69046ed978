package org.topolab.metric.receptivefield;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

class AscentContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new ReceptiveFieldMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("method", "ascent", "steps", 4, "start", "mean", "units", 3);
    }

    @Override
    protected Sheet sheet() {
        return new Sheet("grid", "test grid", new Layout.Grid(5, 5));
    }
}
