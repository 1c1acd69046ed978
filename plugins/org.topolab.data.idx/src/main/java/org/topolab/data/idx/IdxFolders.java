package org.topolab.data.idx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.data.SearchPath;
import org.topolab.api.data.Split;
import org.topolab.format.file.FormatException;

/**
 * Finds the files of a data set, plain or packed.
 *
 * @param id name of the data set
 * @param path where to look
 */
record IdxFolders(String id, SearchPath path) {

    /**
     * The first folder that has any of a split's files.
     *
     * @throws FormatException if none has
     */
    Path with(Split split) throws FormatException {
        for (Path candidate : path.places()) {
            if (find(candidate, Distribution.images(split)).isPresent()
                    || find(candidate, Distribution.labels(split)).isPresent()) {
                return candidate;
            }
        }
        throw new FormatException(id, path.nothing(), both(Distribution.images(split)), remedy());
    }

    /**
     * One of the files of a folder.
     *
     * @param name file name without {@code .gz}
     * @throws FormatException if it is missing
     */
    Path file(Path folder, String name) throws FormatException {
        return find(folder, name)
                .orElseThrow(
                        () ->
                                new FormatException(
                                        id, "no such file in " + folder, both(name), remedy()));
    }

    /** The plain file, or the packed one; also with a dot in the name, as some mirrors have it. */
    private static Optional<Path> find(Path folder, String name) {
        String dotted = name.replace("-idx", ".idx");
        return Stream.of(name, dotted, name + ".gz", dotted + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String both(String name) {
        return "%s or %s.gz".formatted(name, name);
    }

    private String remedy() {
        return ("fetch them with 'topolab fetch %s', or set data.folder=FOLDER or the environment"
                        + " variable TOPOLAB_DATA")
                .formatted(id);
    }
}
