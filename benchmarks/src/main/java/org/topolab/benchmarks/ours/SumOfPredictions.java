package org.topolab.benchmarks.ours;

import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;

/** Adds up all predictions; wants no sheets. */
final class SumOfPredictions implements ActivationSink {

    private double sum;

    @Override
    public boolean wants(String sheet) {
        return false;
    }

    @Override
    public void sheet(String sheet, ActivationBatch activations) {
        throw new IllegalStateException("sheet '%s' was not asked for".formatted(sheet));
    }

    @Override
    public void predictions(ActivationBatch outputs) {
        for (int image = 0; image < outputs.images(); image++) {
            for (int unit = 0; unit < outputs.units(); unit++) {
                sum += outputs.value(image, unit);
            }
        }
    }

    /** The sum so far. */
    double value() {
        return sum;
    }
}
