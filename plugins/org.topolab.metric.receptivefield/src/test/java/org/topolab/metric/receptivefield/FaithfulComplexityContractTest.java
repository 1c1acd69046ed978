package org.topolab.metric.receptivefield;

import java.util.Map;
import org.topolab.api.metric.Metric;

class FaithfulComplexityContractTest extends ProbingContract {

    @Override
    protected Metric metric() {
        return new ComplexityMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("faithful", true, "starts", 3);
    }
}
