package org.topolab.metric.energy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Units of sheet {@code grid} with given weights; of other sheets nothing is told. */
final class FixedTransmission implements Transmission {

    static final String ENTRY = "grid-input";

    private final float[][] weights;

    /**
     * @param weights [units][values of the entry]; none if nothing is told of any sheet
     */
    FixedTransmission(float[][] weights) {
        this.weights = weights;
    }

    @Override
    public Optional<Entry> entry(String sheet) {
        return sheet.equals("grid") && weights.length > 0
                ? Optional.of(new Entry(ENTRY, weights[0].length))
                : Optional.empty();
    }

    @Override
    public double[] transmitted(String sheet, double[] sizes) {
        double[] sums = new double[weights.length];
        for (int unit = 0; unit < sums.length; unit++) {
            for (int value = 0; value < sizes.length; value++) {
                sums[unit] += Math.abs(weights[unit][value]) * sizes[value];
            }
        }
        // nobody should rely on what was handed over
        Arrays.fill(sizes, Double.NaN);
        return sums;
    }

    TestContext context(Layout layout, Map<String, Object> given) {
        Targets targets = Activations.oneEach(2);
        return TestContext.of(new EnergyMetric(), given, targets)
                .withModel(List.of(sheet(layout)), Transmission.class, this);
    }

    Accumulator start(Layout layout, Map<String, Object> given) {
        return new EnergyMetric().start(sheet(layout), context(layout, given));
    }

    /**
     * What the metric finds.
     *
     * @param activations [images][units]
     * @param inputs [images][values of the entry]
     */
    Results measure(
            Layout layout, Map<String, Object> given, float[][] activations, float[][] inputs) {
        Accumulator accumulator = start(layout, given);
        for (int image = 0; image < activations.length; image++) {
            accumulator.beside(ENTRY, batch(image, inputs[image]));
            accumulator.add(batch(image, activations[image]));
        }
        return accumulator.finish();
    }

    static ActivationBatch batch(int image, float... values) {
        return new ActivationBatch(image, 1, values.length, values);
    }

    private static Sheet sheet(Layout layout) {
        return new Sheet("grid", "grid", layout);
    }
}
