package org.topolab.metric.linearity;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.MetricContract;

class MapLinearityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new LinearityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("places", 4, "reverse-images", 60, "split", "ordered");
    }

    @Override
    protected Sheet sheet() {
        return new Sheet("map", "feature map", new Layout.FeatureMap(4, 4, 4));
    }
}
