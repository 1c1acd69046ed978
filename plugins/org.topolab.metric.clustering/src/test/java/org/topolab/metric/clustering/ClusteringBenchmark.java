package org.topolab.metric.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Processor time of one finish with 200 shuffles. Run with -Dtest=ClusteringBenchmark. */
class ClusteringBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @Test
    void grid32_10classes() {
        time(new Layout.Grid(32, 32, 4, 4), 10, 20);
    }

    @Test
    void grid740x334_100classes() {
        time(new Layout.Grid(740, 334), 100, 1);
    }

    private static void time(Layout.Grid grid, int classes, int rounds) {
        RandomStream stream = RandomStream.of(1);
        Activations data =
                Formulas.activations(
                        classes,
                        grid.units(),
                        (image, unit) -> stream.normal((long) image * grid.units() + unit));
        ClusteringMetric metric = new ClusteringMetric();
        TestContext context = TestContext.of(metric, Map.of("dprime", "published"), data.targets());
        Accumulator accumulator = metric.start(new Sheet("grid", "grid", grid), context);
        data.feed(accumulator, 0, classes, 1);
        for (int round = 0; round < rounds; round++) {
            long start = THREAD.getCurrentThreadCpuTime();
            assertThat(accumulator.finish().items()).isNotEmpty();
            System.out.printf(
                    "%d x %d, %d classes: %.1f ms of processor time, heap in use %d MB%n",
                    grid.rows(),
                    grid.columns(),
                    classes,
                    (THREAD.getCurrentThreadCpuTime() - start) / 1e6,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
