package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.topolab.core.run.Row;

/**
 * A run as its folder tells it.
 *
 * @param folder where it is, absolute
 * @param name of the run
 * @param seed 0 if the run does not say
 * @param recipe the frozen recipe as plain values; empty if the run does not say
 * @param data fingerprint of its training data; empty if the run does not say
 * @param rows its {@code metrics.csv}; none if it was never measured
 */
public record KeptRun(
        Path folder, String name, long seed, Map<?, ?> recipe, String data, List<Row> rows) {

    public KeptRun {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a run.
     *
     * @throws IOException if the folder is no run, or its files cannot be read
     */
    public static KeptRun read(Path path) throws IOException {
        RunFolder folder = RunFolder.open(path);
        Map<String, Object> record = folder.record();
        Map<?, ?> recipe = record.get("recipe") instanceof Map<?, ?> map ? map : Map.of();
        return new KeptRun(
                folder.path(),
                String.valueOf(record.getOrDefault("name", folder.path().getFileName())),
                recipe.get("seed") instanceof Long seed ? seed : 0,
                recipe,
                fingerprint(record),
                MetricsFile.open(folder.metrics()).rows());
    }

    private static String fingerprint(Map<String, Object> record) {
        return record.get("data") instanceof Map<?, ?> data
                        && data.get("train") instanceof Map<?, ?> train
                        && train.get("sha256") instanceof String sha256
                ? sha256
                : "";
    }

    /** The rows of the last measured epoch, its training loss included. */
    public List<Row> last() {
        int epoch =
                rows.stream()
                        .filter(row -> row.split().equals("test"))
                        .mapToInt(Row::epoch)
                        .max()
                        .orElse(-1);
        return rows.stream().filter(row -> row.epoch() == epoch).toList();
    }

    /** How it stands, as {@code run.json} says at this moment; empty if it does not say. */
    public String status() throws IOException {
        return new RunFolder(folder).record().get("status") instanceof String said ? said : "";
    }

    /** Its recipe file, if it has one. */
    public Path recipeFile() {
        return new RunFolder(folder).recipe();
    }

    /** Whether it has a recipe file. */
    public boolean hasRecipe() {
        return Files.isRegularFile(recipeFile());
    }

    /** What its metrics found. */
    public ResultReader results(Consumer<String> told) {
        return new ResultReader(new RunFolder(folder), told);
    }
}
