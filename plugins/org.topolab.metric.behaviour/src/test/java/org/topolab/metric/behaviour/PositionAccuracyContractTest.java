package org.topolab.metric.behaviour;

import java.util.Map;

class PositionAccuracyContractTest extends PositionContract {

    @Override
    protected Map<String, Object> given() {
        return Map.of("grid", 2L, "bootstrap", 20L, "permutations", 20L);
    }
}
