package org.topolab.core.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.topolab.format.file.Sha256;

/**
 * Fingerprints of every file of a run but its log, record and older checkpoint, which tell of
 * interruptions.
 */
final class Snapshot {

    private Snapshot() {}

    static Map<String, String> of(Path run) throws IOException {
        Map<String, String> prints = new TreeMap<>();
        List<Path> generations;
        try (Stream<Path> all = Files.list(run.resolve("checkpoint"))) {
            generations = all.sorted().toList();
        }
        List<Path> older = generations.subList(0, Math.max(0, generations.size() - 1));
        try (Stream<Path> files = Files.walk(run)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("log.jsonl") && !file.endsWith("run.json"))
                    .filter(file -> !older.contains(file.getParent()))
                    .forEach(file -> prints.put(run.relativize(file).toString(), print(file)));
        }
        return prints;
    }

    private static String print(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
