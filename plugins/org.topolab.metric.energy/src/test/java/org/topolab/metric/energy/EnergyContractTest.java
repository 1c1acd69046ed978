package org.topolab.metric.energy;

import java.util.List;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

/** The units of the sheet read the sheet itself, so that each batch is also what enters it. */
class EnergyContractTest extends MetricContract {

    /** Hands each batch on as what lies beside, too. */
    private record Twice(Accumulator inner) implements Accumulator {

        @Override
        public void add(ActivationBatch batch) {
            inner.add(batch);
            inner.beside(FixedTransmission.ENTRY, batch);
        }

        @Override
        public void merge(Accumulator other) {
            inner.merge(other instanceof Twice twice ? twice.inner : other);
        }

        @Override
        public Results finish() {
            return inner.finish();
        }
    }

    @Override
    protected Metric metric() {
        EnergyMetric metric = new EnergyMetric();
        return new Metric() {
            @Override
            public MetricInfo info() {
                return metric.info();
            }

            @Override
            public Accumulator start(Sheet sheet, MetricContext context) {
                return new Twice(metric.start(sheet, context));
            }
        };
    }

    @Override
    protected TestContext context() {
        float[][] weights = new float[64][64];
        for (int at = 0; at < 64 * 64; at++) {
            weights[at / 64][at % 64] = (float) Math.sin(at);
        }
        return super.context()
                .withModel(List.of(sheet()), Transmission.class, new FixedTransmission(weights));
    }
}
