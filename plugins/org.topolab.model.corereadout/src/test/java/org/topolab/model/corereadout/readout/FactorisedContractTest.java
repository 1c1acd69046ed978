package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class FactorisedContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new FactorisedProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("match-features", true, "penalty", 0.5);
    }
}
