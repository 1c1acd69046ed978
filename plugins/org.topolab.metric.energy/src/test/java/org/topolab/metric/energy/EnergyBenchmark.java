package org.topolab.metric.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/**
 * Time that the largest sheet takes beside the model: for each image, and at the end without what
 * the model computes. Run with -Dtest=EnergyBenchmark.
 */
class EnergyBenchmark {

    private static final int IMAGES = 256;
    private static final int BATCH = 32;

    /** Nothing is computed. */
    private record Free(int units, int values) implements Transmission {

        @Override
        public Optional<Entry> entry(String sheet) {
            return Optional.of(new Entry("grid-input", values));
        }

        @Override
        public double[] transmitted(String sheet, double[] sizes) {
            return new double[units];
        }
    }

    @Test
    void sheet1_384x384() {
        EnergyMetric metric = new EnergyMetric();
        Layout.Grid grid = new Layout.Grid(384, 384, 8, 8);
        Sheet sheet = new Sheet("grid", "grid", grid);
        Free model = new Free(grid.units(), 150 * 150 * 3);
        TestContext context =
                TestContext.of(metric, Map.of(), Activations.oneEach(2))
                        .withModel(List.of(sheet), Transmission.class, model);
        float[] memory = new float[BATCH * grid.units()];
        for (int round = 0; round < 3; round++) {
            Accumulator accumulator = metric.start(sheet, context);
            long start = System.nanoTime();
            for (int first = 0; first < IMAGES; first += BATCH) {
                accumulator.add(new ActivationBatch(first, BATCH, grid.units(), memory));
                accumulator.beside(
                        "grid-input", new ActivationBatch(first, BATCH, model.values(), memory));
            }
            long fed = System.nanoTime();
            assertThat(accumulator.finish().items()).isNotEmpty();
            System.out.printf(
                    "%.3f ms an image, %.0f ms at the end%n",
                    (fed - start) / 1e6 / IMAGES, (System.nanoTime() - fed) / 1e6);
        }
    }
}
