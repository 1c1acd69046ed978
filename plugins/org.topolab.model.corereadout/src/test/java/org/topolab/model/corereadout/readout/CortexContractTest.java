package org.topolab.model.corereadout.readout;

import java.util.List;
import java.util.Map;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class CortexContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new GaussianProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "positions",
                "cortex",
                "hidden",
                List.of(4),
                "final-tanh",
                true,
                "covariance",
                "uncorrelated",
                "match-features",
                true,
                "penalise-copies",
                true,
                "penalty",
                0.5);
    }
}
