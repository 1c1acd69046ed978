package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class FullContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new FullProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("penalty", 0.5);
    }
}
