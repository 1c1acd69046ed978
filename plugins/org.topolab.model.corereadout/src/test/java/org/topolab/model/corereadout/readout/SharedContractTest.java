package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class SharedContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new GaussianProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "positions",
                "shared",
                "bound",
                "tanh",
                "covariance",
                "isotropic",
                "match-features",
                true,
                "draws",
                "batch",
                "anneal",
                9);
    }
}
