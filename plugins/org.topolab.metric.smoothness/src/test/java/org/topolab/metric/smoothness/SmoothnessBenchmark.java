package org.topolab.metric.smoothness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Time of one finish at full size. Run with -Dtest=SmoothnessBenchmark. */
class SmoothnessBenchmark {

    /** Weights that are computed when read, so that none are kept. */
    private record Formula(int weights) implements IncomingWeights {

        @Override
        public int length(String sheet) {
            return weights;
        }

        @Override
        public boolean biased(String sheet) {
            return true;
        }

        @Override
        public void read(String sheet, int unit, float[] into) {
            int state = unit * 0x9E3779B1 + 1;
            for (int at = 0; at < into.length; at++) {
                state = state * 1664525 + 1013904223;
                into[at] = state;
            }
        }
    }

    @Test
    void sheet1_384x384x147() {
        time(new Layout.Grid(384, 384, 8, 8), 147);
    }

    @Test
    void sheet3_180x180x729() {
        time(new Layout.Grid(180, 180, 9, 9), 729);
    }

    @Test
    void sheet5_96x96x2304() {
        time(new Layout.Grid(96, 96, 16, 16), 2304);
    }

    private static void time(Layout.Grid grid, int weights) {
        SmoothnessMetric metric = new SmoothnessMetric();
        Sheet sheet = new Sheet("grid", "grid", grid);
        TestContext context =
                TestContext.of(metric, Map.of(), Activations.oneEach(2))
                        .withModel(List.of(sheet), IncomingWeights.class, new Formula(weights));
        for (int round = 0; round < 3; round++) {
            Accumulator accumulator = metric.start(sheet, context);
            long start = System.nanoTime();
            assertThat(accumulator.finish().items()).isNotEmpty();
            System.out.printf(
                    "%d x %d units of %d weights: %.2f s, heap in use %d MB%n",
                    grid.rows(),
                    grid.columns(),
                    weights,
                    (System.nanoTime() - start) / 1e9,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
