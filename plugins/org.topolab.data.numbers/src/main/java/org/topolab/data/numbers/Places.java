package org.topolab.data.numbers;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topolab.api.data.Split;
import org.topolab.format.file.FormatException;

/**
 * Where the files are looked for: what the option names, else the subfolders {@code numbers} of the
 * data folders, then the data folders themselves.
 */
final class Places {

    static final String ID = "numbers";

    private Places() {}

    /** What an option names; empty if this file system knows no such name. */
    static Optional<Path> path(String option) {
        try {
            return Optional.of(Path.of(option));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The archive or the folder with a split's images.
     *
     * @param option folder or archive; empty to look through the folders
     * @throws FormatException if it is nowhere
     */
    static Path find(String option, List<Path> folders, Split split) throws FormatException {
        List<Path> candidates =
                (option.isEmpty()
                                ? Stream.concat(
                                        folders.stream().map(f -> f.resolve(ID)), folders.stream())
                                : path(option).stream())
                        .map(f -> f.toAbsolutePath().normalize())
                        .distinct()
                        .toList();
        for (Path candidate : candidates) {
            Path archive = candidate.resolve(Published.ZIP.fileName());
            if (Files.isRegularFile(candidate)
                    || Files.isRegularFile(candidate.resolve(Published.images(split)))) {
                return candidate;
            }
            if (Files.isRegularFile(archive)) {
                return archive;
            }
        }
        throw new FormatException(
                ID,
                candidates.isEmpty()
                        ? "no folder to look in"
                        : "no such file in "
                                + candidates.stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(", ")),
                "%s or %s".formatted(Published.ZIP.fileName(), Published.images(split)),
                "fetch it with 'topolab fetch numbers', or set data.folder=FOLDER or the"
                        + " environment variable TOPOLAB_DATA");
    }
}
