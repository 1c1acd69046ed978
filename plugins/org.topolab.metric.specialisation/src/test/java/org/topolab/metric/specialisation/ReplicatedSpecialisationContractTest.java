package org.topolab.metric.specialisation;

import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

class ReplicatedSpecialisationContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new SpecialisationMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("dprime", "published", "bootstrap", 5, "label-shuffles", 5);
    }
}
