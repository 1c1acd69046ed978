package org.topolab.metric.receptivefield;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

class GreySpatialOpponencyContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new SpatialOpponencyMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("baseline", "grey");
    }

    @Override
    protected Sheet sheet() {
        return new Sheet("grid", "test grid", new Layout.Grid(5, 5));
    }
}
