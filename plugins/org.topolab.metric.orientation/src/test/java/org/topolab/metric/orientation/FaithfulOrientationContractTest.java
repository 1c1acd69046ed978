package org.topolab.metric.orientation;

import java.util.List;
import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.Activations;
import org.topolab.testkit.MetricContract;

class FaithfulOrientationContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new OrientationMetric();
    }

    /** A phase for each pixel: 8 times 16 gratings. */
    @Override
    protected Map<String, Object> given() {
        return Map.of("faithful", true, "wavelengths", List.of(16.0));
    }

    @Override
    protected Activations activations() {
        return Activations.random(7, 4, 128, sheet().layout().units());
    }
}
