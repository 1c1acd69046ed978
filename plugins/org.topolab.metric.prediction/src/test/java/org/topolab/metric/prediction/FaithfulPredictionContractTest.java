package org.topolab.metric.prediction;

import java.util.Map;

class FaithfulPredictionContractTest extends PredictionContractTest {

    @Override
    protected Map<String, Object> given() {
        return Map.of("bootstrap", 5L, "shuffles", 5L, "faithful", true);
    }
}
