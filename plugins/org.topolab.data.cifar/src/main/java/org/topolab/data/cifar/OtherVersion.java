package org.topolab.data.cifar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.format.file.FormatException;

/** The python and Matlab versions of the data sets, told from the binary one by their names. */
final class OtherVersion {

    /**
     * What tells a version.
     *
     * @param name what a path contains, in folders as in archives
     * @param version the version
     */
    private record Mark(String name, String version) {}

    private static final List<Mark> MARKS =
            List.of(
                    new Mark("cifar-10-batches-py", "python"),
                    new Mark("cifar-10-python", "python"),
                    new Mark("cifar-100-python", "python"),
                    new Mark("cifar-10-batches-mat", "Matlab"),
                    new Mark("cifar-10-matlab", "Matlab"),
                    new Mark("cifar-100-matlab", "Matlab"));

    private OtherVersion() {}

    /** The version a path belongs to. */
    static Optional<String> named(String path) {
        return MARKS.stream()
                .filter(mark -> path.contains(mark.name()))
                .map(Mark::version)
                .findFirst();
    }

    /** What lies in a folder of another version of one data set, or is that folder. */
    static Optional<String> in(Path folder, Distribution distribution) {
        List<String> names =
                MARKS.stream()
                        .map(Mark::name)
                        .filter(mark -> mark.startsWith(distribution.id() + "-"))
                        .flatMap(mark -> Stream.of(mark, mark + ".tar.gz"))
                        .toList();
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                return Optional.of(
                        "the %s version (%s)"
                                .formatted(named(name).orElseThrow(), folder.resolve(name)));
            }
        }
        for (String name : List.of("data_batch_1", "test_batch", "train", "test")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return Optional.of("the python version (%s)".formatted(folder.resolve(name)));
            }
        }
        return Optional.empty();
    }

    static FormatException refused(Distribution distribution, String where, String version) {
        return new FormatException(
                where,
                "the %s version".formatted(version),
                "the binary version",
                "get %s".formatted(distribution.archive().name()));
    }
}
