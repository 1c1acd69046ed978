package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Row;

/** Metrics that are taken on some sheets alone. */
class MetricOnSheetsTest {

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void world() {
        world = new World(folder);
    }

    private List<String> measured(String metrics) throws Exception {
        Path out = folder.resolve("out");
        world.runs.run(
                world.read(World.RECIPE.replace("[means]", metrics), "train.epochs=1"),
                out,
                true,
                new Watcher());
        return KeptRun.read(out).rows().stream()
                .filter(row -> row.metric().endsWith(".index"))
                .map(Row::sheet)
                .distinct()
                .toList();
    }

    @Test
    void sheets_areThoseNamedOrAll() throws Exception {
        assertThat(measured("[any]")).containsExactly("grid", "free");
        assertThat(measured("[{any: {on: free}}]")).containsExactly("free");
        assertThat(measured("[{any: {on: [grid, free]}}]")).containsExactly("grid", "free");
        assertThat(Files.readString(folder.resolve("out/recipe.yaml")))
                .containsPattern("on:\\s+- grid\\s+- free");
        // repeated from what it wrote
        assertThat(world.recipes.read(folder.resolve("out/recipe.yaml"), List.of()).metrics())
                .singleElement()
                .satisfies(metric -> assertThat(metric.sheets()).containsExactly("grid", "free"));
    }

    @Test
    void unknownOrWrongSheets_areRefusedAtTheirPlace() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> measured("[{any: {on: gird}}]"))
                .satisfies(
                        e ->
                                assertThat(e.problems())
                                        .singleElement()
                                        .asString()
                                        .contains(
                                                "measure.metrics.any.on: unknown sheet 'gird'",
                                                "did you mean 'grid'?"));
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> measured("[{any: {on: 3}}]"))
                .withMessageContaining("expected the id of a sheet, or a list of them");
    }
}
