package org.topolab.core.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether a run has changed since it was read: size in bytes and time of modification in
 * nanoseconds since 1970 of its two files; both -1 for one that is not there.
 */
record Stamp(long recordBytes, long recordTime, long metricsBytes, long metricsTime) {

    static final String RECORD = "run.json";
    static final String METRICS = "metrics.csv";

    private static final long NONE = -1;

    /** The stamp of a folder; empty if it has no {@code run.json}. Links are not followed. */
    static Optional<Stamp> of(Path folder) throws IOException {
        Optional<BasicFileAttributes> record = file(folder.resolve(RECORD));
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Optional<BasicFileAttributes> metrics = file(folder.resolve(METRICS));
        return Optional.of(
                new Stamp(
                        record.get().size(),
                        time(record.get()),
                        metrics.map(BasicFileAttributes::size).orElse(NONE),
                        metrics.map(Stamp::time).orElse(NONE)));
    }

    boolean measured() {
        return metricsBytes != NONE;
    }

    List<Long> plain() {
        return List.of(recordBytes, recordTime, metricsBytes, metricsTime);
    }

    private static Optional<BasicFileAttributes> file(Path file) throws IOException {
        try {
            return Optional.of(
                            Files.readAttributes(
                                    file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .filter(BasicFileAttributes::isRegularFile);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static long time(BasicFileAttributes file) {
        return file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
