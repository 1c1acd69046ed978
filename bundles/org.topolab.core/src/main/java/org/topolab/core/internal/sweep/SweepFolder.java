package org.topolab.core.internal.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.internal.run.Leftovers;
import org.topolab.core.sweep.Axis;
import org.topolab.core.sweep.Sweep;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/**
 * Where things lie in the folder of a sweep.
 *
 * @param path the folder
 */
record SweepFolder(Path path) {

    private static final String KIND = "topolab-sweep";
    private static final long FORMAT = 1;
    private static final String LOCK = ".lock";
    private static final String RECIPES = "recipes";
    private static final String RUNS = "runs";

    /**
     * Sees that the folder is new, or of a sweep whose trials are not contradicted: what both have
     * must have the same recipe.
     *
     * @throws FileAlreadyExistsException if it is something else
     */
    void check(Sweep sweep) throws IOException {
        if (!Files.isRegularFile(record())) {
            if (Files.exists(path) && !empty()) {
                throw new FileAlreadyExistsException(
                        "%s is not empty and no sweep; name another folder with --out"
                                .formatted(path));
            }
            return;
        }
        for (Sweep.Trial trial : sweep.trials()) {
            Path kept = recipe(trial);
            if (Files.isRegularFile(kept) && !Files.readString(kept).equals(frozen(trial))) {
                throw new FileAlreadyExistsException(
                        ("%s holds a sweep in which %s has another recipe (recipes/%s); name another"
                                        + " folder with --out, or give the same recipe to go on")
                                .formatted(path, trial.name(), kept.getFileName()));
            }
        }
    }

    /** Writes what the folder has before the first run, and clears what a killed sweep left. */
    void begin(Sweep sweep) throws IOException {
        for (String folder : List.of("", RECIPES, RUNS, "figures")) {
            Leftovers.clear(path.resolve(folder));
        }
        Map<String, Object> axes = new LinkedHashMap<>();
        for (Axis axis : sweep.axes()) {
            axes.put(axis.path(), axis.values());
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("kind", KIND);
        plain.put("format", FORMAT);
        plain.put("name", sweep.name());
        plain.put("axes", axes);
        plain.put("trials", sweep.trials().stream().map(Sweep.Trial::name).toList());
        AtomicFile.text(record(), Json.write(plain)); // first: it says what the folder is
        Files.createDirectories(path.resolve(RECIPES));
        for (Sweep.Trial trial : sweep.trials()) {
            AtomicFile.text(recipe(trial), frozen(trial));
        }
    }

    /**
     * Keeps other processes out of the folder until it is closed, or the process ends.
     *
     * @throws IOException if another one is at work here
     */
    FileChannel lock() throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: refused below like any other
        }
        channel.close();
        throw new IOException(
                "another sweep is at work in %s; wait for it, or name another folder with --out"
                        .formatted(path));
    }

    private static String frozen(Sweep.Trial trial) {
        return Frozen.yaml(trial.recipe().frozen());
    }

    private Path record() {
        return path.resolve("sweep.json");
    }

    private Path recipe(Sweep.Trial trial) {
        return path.resolve(RECIPES).resolve(trial.name() + ".yaml");
    }

    /** The run of the trial of a name. */
    Path run(String trial) {
        return path.resolve(RUNS).resolve(trial);
    }

    private boolean empty() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> file.endsWith(LOCK) || Leftovers.is(file));
        }
    }
}
