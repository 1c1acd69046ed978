package org.topolab.core.internal.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.run.Row;

/** Real runs of made-up plug-ins, to be put side by side. */
abstract class ComparedRuns {

    @TempDir Path folder;
    World world;
    FolderComparisons comparisons;

    @BeforeEach
    void world() {
        world = new World(folder);
        comparisons = new FolderComparisons(world.recipes, world.lease, world.writers);
    }

    final Path run(String name, String... overrides) throws Exception {
        Path out = folder.resolve(name);
        world.runs.run(world.read(World.RECIPE, overrides), out, false, new Watcher());
        return out;
    }

    static double value(Path run, String metric) throws IOException {
        return org.topolab.core.internal.run.KeptRun.read(run).rows().stream()
                .filter(row -> row.metric().equals(metric) && row.split().equals("test"))
                .reduce((first, second) -> second)
                .map(Row::value)
                .orElseThrow();
    }

    final double index(Path run) {
        try {
            return value(run, "means.index");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    final Watcher figures(List<Path> runs, boolean all) throws Exception {
        Watcher watcher = new Watcher();
        comparisons.figures(runs, List.of(), all, folder.resolve("figures"), watcher);
        return watcher;
    }
}
