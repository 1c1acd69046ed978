package org.topolab.desktop.internal.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds run folders to choose from: those looked at lately, and the newest in {@code runs/}. */
final class RunFolders {

    private static final int MOST = 50;
    private static final int DEEP = 3; // runs of a sweep lie in runs/SWEEP/runs

    private RunFolders() {}

    /**
     * Finds them.
     *
     * @param recent first
     * @param directory the working directory
     */
    static List<Path> find(List<Path> recent, Path directory) throws IOException {
        Set<Path> all = new LinkedHashSet<>(recent);
        List<Path> found = new ArrayList<>(below(directory, 1));
        found.addAll(below(directory.resolve("runs"), DEEP));
        found.stream()
                .sorted(Comparator.comparing(RunFolders::changed).reversed())
                .limit(MOST)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<Path> below(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder) || depth == 0) {
            return List.of();
        }
        List<Path> runs = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                if (isRun(each)) {
                    runs.add(each);
                } else {
                    runs.addAll(below(each, depth - 1));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return runs;
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve("run.json"));
    }

    private static FileTime changed(Path run) {
        try {
            return Files.getLastModifiedTime(run.resolve("run.json"));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
