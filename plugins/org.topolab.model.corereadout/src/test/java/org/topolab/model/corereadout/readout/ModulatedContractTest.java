package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.testkit.ReadoutContract;

class ModulatedContractTest extends ReadoutContract {

    @Override
    protected ReadoutProvider provider() {
        return new PointProvider();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("penalty", 0.5);
    }

    @Override
    protected Readout wrap(Readout readout, Neurons neurons) {
        return new Modulated(readout, neurons, new Modulated.Settings(4, false), 4);
    }
}
