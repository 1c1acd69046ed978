package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class NormalisedContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new FactorisedProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "normalise",
                true,
                "positive",
                false,
                "match-features",
                true,
                "faithful",
                true,
                "penalty",
                0.5);
    }
}
