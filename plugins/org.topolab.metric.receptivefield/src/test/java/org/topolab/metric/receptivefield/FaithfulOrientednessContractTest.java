package org.topolab.metric.receptivefield;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

class FaithfulOrientednessContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new OrientednessMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "faithful",
                true,
                "point",
                "after",
                "start",
                "images",
                "noise-in",
                "image",
                "units",
                7);
    }

    @Override
    protected Sheet sheet() {
        return new Sheet("grid", "test grid", new Layout.Grid(5, 5));
    }
}
