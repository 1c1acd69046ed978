package org.topolab.core.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.api.task.Monitor;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.format.json.Json;

/** Run folders with little in them. */
final class RunsOnDisk {

    static final String HEADER =
            "run,seed,epoch,split,sheet,metric,value,chance,chance_sd,low,high\n";

    private RunsOnDisk() {}

    /** A run with a recipe of one option and a measured accuracy. */
    static Path run(Path folder, long seed, double accuracy) {
        Map<String, Object> recipe =
                Map.of(
                        "name",
                        "one",
                        "seed",
                        seed,
                        "model",
                        Map.of("family", "reset", "n", 2L, "levels", List.of()));
        Map<String, Object> record =
                Map.of(
                        "kind",
                        "topolab-run",
                        "format",
                        1L,
                        "name",
                        "one",
                        "status",
                        "finished",
                        "started",
                        "2026-11-26T09:49:26.265373357Z",
                        "recipe",
                        recipe);
        write(folder.resolve("run.json"), Json.write(record));
        write(
                folder.resolve("metrics.csv"),
                HEADER
                        + "one,1,0,test,,accuracy,0.1,,,,\n"
                        + "one,1,2,test,,accuracy,%s,0.1,,,\n".formatted(accuracy)
                        + "one,1,1,test,,accuracy,0.3,,,,\n"
                        + "one,1,3,train,,loss,0.3,,,,\n"
                        + "one,1,2,test,\"a \"\"b\"\",\",moran.index,nan,,,,\n");
        return folder;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RunSummary> list(FolderRunIndex index, Path folder) throws IOException {
        List<RunSummary> runs = new ArrayList<>();
        index.list(folder, runs::add, Monitor.silent());
        return runs;
    }
}
