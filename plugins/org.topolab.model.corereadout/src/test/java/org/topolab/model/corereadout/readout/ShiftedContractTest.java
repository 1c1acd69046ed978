package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class ShiftedContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new GaussianProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("penalty", 0.5);
    }

    @Override
    protected Readout wrap(Readout readout, Neurons neurons) {
        return new Shifted(readout, neurons, new Shifted.Settings(2, 5, true, true), 4);
    }
}
