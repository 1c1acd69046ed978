package org.topolab.metric.energy;

import java.util.List;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Transmission;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

/** Of a sheet of which the model does not tell what enters it. */
class SpikingContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new EnergyMetric();
    }

    @Override
    protected TestContext context() {
        return super.context()
                .withModel(
                        List.of(sheet()),
                        Transmission.class,
                        new FixedTransmission(new float[0][]));
    }
}
