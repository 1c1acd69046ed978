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
        time(new Layout.Grid(32, 32, 4, 4), 10, 0, 20);
    }

    @Test
    void grid32_10classes50draws() {
        time(new Layout.Grid(32, 32, 4, 4), 10, 50, 20);
    }

    @Test
    void grid32_100classes50draws() {
        time(new Layout.Grid(32, 32, 4, 4), 100, 50, 5);
    }

    @Test
    void grid740x334_100classes() {
        time(new Layout.Grid(740, 334), 100, 0, 1);
    }

    private static void time(Layout.Grid grid, int classes, int draws, int rounds) {
        RandomStream stream = RandomStream.of(1);
        Activations data =
                Activations.of(
                        Activations.oneEach(classes),
                        grid.units(),
                        (image, unit) -> stream.normal((long) image * grid.units() + unit));
        ClusteringMetric metric = new ClusteringMetric();
        Map<String, Object> given = Map.of("dprime", "published", "bootstrap", draws);
        TestContext context = TestContext.of(metric, given, data.targets());
        Accumulator accumulator = metric.start(new Sheet("grid", "grid", grid), context);
        data.feed(accumulator, 0, classes, 1);
        for (int round = 0; round < rounds; round++) {
            long start = THREAD.getCurrentThreadCpuTime();
            assertThat(accumulator.finish().items()).isNotEmpty();
            System.out.printf(
                    "%d x %d, %d classes, %d draws: %.1f ms of processor time, heap in use %d MB%n",
                    grid.rows(),
                    grid.columns(),
                    classes,
                    draws,
                    (THREAD.getCurrentThreadCpuTime() - start) / 1e6,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
