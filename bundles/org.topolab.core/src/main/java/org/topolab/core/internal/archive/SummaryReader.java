package org.topolab.core.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.internal.compare.RecipeEntries;
import org.topolab.format.json.Json;

/** Reads a run's folder into one line of a table. */
final class SummaryReader {

    private static final String KIND = "topolab-run";
    private static final long FORMAT = 1;

    /** Longest {@code run.json}, in bytes; usual ones have a few thousand. */
    private static final long RECORD_BYTES = 16L << 20;

    private static final String NAME = "name";

    private SummaryReader() {}

    /**
     * Reads a run; one that cannot be read has the status {@link RunSummary#DAMAGED} and whatever
     * could be read.
     *
     * @param stamp of the folder
     * @return empty if the folder holds no run but something else
     */
    static Optional<RunSummary> read(Path folder, Stamp stamp) {
        Map<?, ?> record;
        try {
            record = record(folder, stamp);
        } catch (IOException e) {
            return Optional.of(damaged(folder, Map.of()));
        }
        if (!KIND.equals(record.get("kind"))) {
            return Optional.empty();
        }
        if (!(record.get("format") instanceof Long format) || format > FORMAT) {
            return Optional.of(damaged(folder, record));
        }
        try {
            Map<String, Double> numbers =
                    stamp.measured()
                            ? LastNumbers.of(folder.resolve(Stamp.METRICS), stamp.metricsBytes())
                            : Map.of();
            String status = String.valueOf(record.get("status"));
            return Optional.of(summary(folder, record, status, numbers));
        } catch (IOException e) {
            return Optional.of(damaged(folder, record));
        }
    }

    private static Map<?, ?> record(Path folder, Stamp stamp) throws IOException {
        Path file = folder.resolve(Stamp.RECORD);
        if (stamp.recordBytes() > RECORD_BYTES) {
            throw new IOException("%s is too long for a run.json".formatted(file));
        }
        if (Json.read(file) instanceof Map<?, ?> record) {
            return record;
        }
        throw new IOException("%s holds no map".formatted(file));
    }

    private static RunSummary damaged(Path folder, Map<?, ?> record) {
        return summary(folder, record, RunSummary.DAMAGED, Map.of());
    }

    private static RunSummary summary(
            Path folder, Map<?, ?> record, String status, Map<String, Double> numbers) {
        Map<?, ?> recipe = record.get("recipe") instanceof Map<?, ?> map ? map : Map.of();
        String name =
                record.get(NAME) instanceof String said ? said : folder.getFileName().toString();
        return new RunSummary(
                folder,
                name,
                status,
                recipe.get("seed") instanceof Long seed ? seed : 0,
                began(record, status),
                RecipeEntries.simple(recipe, fingerprint(record)),
                numbers);
    }

    private static String fingerprint(Map<?, ?> record) {
        return record.get("data") instanceof Map<?, ?> data
                        && data.get("train") instanceof Map<?, ?> train
                        && train.get("sha256") instanceof String sha256
                ? sha256
                : "";
    }

    /** When it was started; an imported network was imported. */
    private static Instant began(Map<?, ?> record, String status) {
        try {
            Object started = record.get("started");
            Object said = started == null ? record.get(status) : started;
            return said instanceof String text ? Instant.parse(text) : Instant.EPOCH;
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
