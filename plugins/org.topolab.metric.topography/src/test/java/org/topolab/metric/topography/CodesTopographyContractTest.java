package org.topolab.metric.topography;

import java.util.Map;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

class CodesTopographyContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new TopographyMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("distance", "codes", "label-shuffles", 4);
    }

    @Override
    protected TestContext context() {
        Targets.Classes classes = activations().targets();
        float[] codes = new float[2 * classes.size()];
        for (int image = 0; image < classes.size(); image++) {
            codes[2 * image] = 1;
            codes[2 * image + 1] = classes.label(image);
        }
        return TestContext.of(metric(), given(), new Targets.Vectors(codes, 2, classes));
    }
}
