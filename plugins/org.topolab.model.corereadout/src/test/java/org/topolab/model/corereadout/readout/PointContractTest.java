package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class PointContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new PointProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("penalty", 0.5);
    }
}
