package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/**
 * Where things lie in a run folder.
 *
 * @param path the folder
 */
record RunFolder(Path path) {

    /** What {@code run.json} says it is. */
    static final String KIND = "topolab-run";

    /** Number of the folder's format; grows when an older program could not read it. */
    static final long FORMAT = 1;

    /** A run that is there already. */
    static RunFolder open(Path path) throws IOException {
        RunFolder folder = new RunFolder(path.toAbsolutePath().normalize());
        if (!folder.isRun()) {
            throw new IOException(
                    "%s is no run: found no run.json of Topolab in it; name a run folder"
                            .formatted(path));
        }
        Object format = folder.record().get("format");
        if (!(format instanceof Long number) || number > FORMAT) {
            throw new IOException(
                    "%s has run format %s, expected at most %d; use a newer Topolab"
                            .formatted(path, format, FORMAT));
        }
        return folder;
    }

    /** Whether the folder holds a run, whatever its format. */
    boolean isRun() {
        try {
            return Files.isRegularFile(recordFile()) && KIND.equals(record().get("kind"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the folders that a run has. */
    void prepare() throws IOException {
        for (Path folder : List.of(maps(), tables(), weights(), checkpoint(), figures())) {
            Files.createDirectories(folder);
        }
    }

    Path recordFile() {
        return path.resolve("run.json");
    }

    Path recipe() {
        return path.resolve("recipe.yaml");
    }

    Path metrics() {
        return path.resolve("metrics.csv");
    }

    Path maps() {
        return path.resolve("maps");
    }

    Path tables() {
        return path.resolve("tables");
    }

    Path weights() {
        return path.resolve("weights");
    }

    Path checkpoint() {
        return path.resolve("checkpoint");
    }

    Path figures() {
        return path.resolve("figures");
    }

    Path log() {
        return path.resolve("log.jsonl");
    }

    /** How an epoch is written in file names: {@code epoch-0003}. */
    static String epoch(int epoch) {
        return String.format(Locale.ROOT, "epoch-%04d", epoch);
    }

    Path weights(int epoch) {
        return weights().resolve(epoch(epoch) + ".safetensors");
    }

    @SuppressWarnings("unchecked") // Json.read gives maps with text keys
    Map<String, Object> record() throws IOException {
        Object read = Json.read(recordFile());
        if (!(read instanceof Map)) {
            throw new IOException("%s holds no map; the run is damaged".formatted(recordFile()));
        }
        return (Map<String, Object>) read;
    }

    static void json(Path file, Object plain) throws IOException {
        AtomicFile.text(file, Json.write(plain));
    }

    /** Deletes a folder and everything in it; symbolic links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
