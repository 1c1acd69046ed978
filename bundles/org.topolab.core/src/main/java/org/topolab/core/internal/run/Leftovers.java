package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a killed process was writing: hidden files and folders that never got their own name. */
public final class Leftovers {

    // of AtomicFile and Checkpoints; of Staging
    private static final Pattern NAME =
            Pattern.compile("\\..+\\.tmp(-[0-9]+-[0-9a-f]+(-old)?)?", Pattern.DOTALL);

    private Leftovers() {}

    /** Whether a file or folder is called as one. */
    public static boolean is(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /**
     * Deletes those of a folder, not those of folders in it. Nobody else may be writing there.
     *
     * @param folder need not exist
     */
    public static void clear(Path folder) throws IOException {
        clear(folder, 1);
    }

    /** Deletes those of a folder and of all folders in it. */
    static void clearAll(Path folder) throws IOException {
        clear(folder, Integer.MAX_VALUE);
    }

    private static void clear(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            left = files.filter(file -> !file.equals(folder) && is(file)).toList();
        }
        for (Path file : left) {
            RunFolder.delete(file);
        }
    }
}
