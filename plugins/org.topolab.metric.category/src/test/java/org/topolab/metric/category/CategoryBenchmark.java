package org.topolab.metric.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Time of one finish on the largest sheet of the publication; prints it. */
class CategoryBenchmark {

    @Test
    void largestSheet_tenClasses() {
        Layout.Grid grid = new Layout.Grid(384, 384, 8, 8);
        Activations data = Activations.random(1, 10, 100, grid.units());
        CategoryMetric metric = new CategoryMetric();
        Accumulator accumulator =
                metric.start(
                        new Sheet("grid", "grid", grid),
                        TestContext.of(metric, Map.of(), data.targets()));
        long start = System.nanoTime();
        data.feed(accumulator);
        long fed = System.nanoTime();
        assertThat(accumulator.finish().get("winner", Result.CategoryMap.class).toArray())
                .hasSize(grid.units());
        System.out.printf(
                "add %d ms, finish %d ms, %d MB in use%n",
                (fed - start) / 1_000_000,
                (System.nanoTime() - fed) / 1_000_000,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
