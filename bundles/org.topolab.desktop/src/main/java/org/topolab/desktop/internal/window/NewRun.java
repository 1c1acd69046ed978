package org.topolab.desktop.internal.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;

/** Where a run that is about to begin is put. */
final class NewRun {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private NewRun() {}

    /**
     * A folder that is not there yet, as it is typed: {@code runs/quickstart-20260102-150405}.
     *
     * @param directory working directory
     */
    static String folder(Path directory, String name, LocalDateTime now) {
        String first = "runs/%s-%s".formatted(name, TIME.format(now));
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? first : first + "-" + n)
                .filter(folder -> !Files.exists(directory.resolve(folder)))
                .findFirst()
                .orElse(first);
    }

    /** A path as it is typed: relative to the working directory if it lies below it. */
    static String typed(Path directory, Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(directory) && !whole.equals(directory)
                ? directory.relativize(whole).toString().replace('\\', '/')
                : whole.toString();
    }
}
