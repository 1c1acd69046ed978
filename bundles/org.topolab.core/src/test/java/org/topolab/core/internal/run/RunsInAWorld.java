package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.run.Outcome;
import org.topolab.format.json.Json;

/** Runs of made-up plug-ins in a folder of their own. */
abstract class RunsInAWorld {

    @TempDir Path folder;
    World world;
    Path out;

    @BeforeEach
    void world() {
        world = new World(folder);
        out = folder.resolve("out");
    }

    /** Runs the recipe of the world into {@link #out}. */
    Outcome run(Watcher watcher, String... overrides) throws Exception {
        return world.runs.run(world.read(World.RECIPE, overrides), out, false, watcher);
    }

    /** How a run says that it computes. */
    static Map<String, Object> compute(Path run) throws IOException {
        Map<String, Object> compute = new TreeMap<>();
        ((Map<?, ?>) ((Map<?, ?>) Json.read(run.resolve("run.json"))).get("compute"))
                .forEach((key, value) -> compute.put(String.valueOf(key), value));
        return compute;
    }

    /** Names in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
