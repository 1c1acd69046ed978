package org.topolab.metric.locality;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.Activations;
import org.topolab.testkit.MetricContract;

/** With activations as behind a ReLU, of which some images leave all units silent. */
class ActiveLocalityContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new LocalityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("items", 90, "correlation-units", 20, "shuffles", 25);
    }

    @Override
    protected Activations activations() {
        Activations noise = super.activations();
        return Activations.of(
                noise.targets(),
                noise.units(),
                (image, unit) -> image % 10 == 3 ? 0 : Math.max(0, noise.value(image, unit)));
    }
}
