package org.topolab.metric.orientation;

import java.util.List;
import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.Activations;
import org.topolab.testkit.MetricContract;

class OrientationContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new OrientationMetric();
    }

    /** Two wavelengths with 8 orientations and 8 phases: 128 gratings. */
    @Override
    protected Map<String, Object> given() {
        return Map.of("wavelengths", List.of(3.0, 4.0));
    }

    @Override
    protected Activations activations() {
        return Activations.random(7, 4, 128, sheet().layout().units());
    }
}
