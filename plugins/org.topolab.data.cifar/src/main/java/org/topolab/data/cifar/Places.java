package org.topolab.data.cifar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topolab.format.file.FormatException;

/**
 * Where the files of a data set are looked for: in the subfolders that have its name, then in
 * folders that have its name themselves, then in the others; in each of them in the folder that the
 * archive has inside, then directly, then in the archive.
 */
final class Places {

    private final Distribution distribution;
    private final Reading reading;
    private final List<Path> candidates;

    /**
     * @param distribution the data set
     * @param reading what of it
     * @param folders where to look; an archive is taken for itself
     */
    Places(Distribution distribution, Reading reading, List<Path> folders) {
        this.distribution = distribution;
        this.reading = reading;
        this.candidates =
                Stream.of(
                                folders.stream().map(f -> f.resolve(distribution.id())),
                                folders.stream().filter(this::named),
                                folders.stream().filter(f -> !named(f)))
                        .flatMap(s -> s)
                        .map(f -> f.toAbsolutePath().normalize())
                        .distinct()
                        .toList();
    }

    private boolean named(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .filter(name -> name.toString().equals(distribution.id()))
                .isPresent();
    }

    /**
     * The first place that has any of a split's files, or is an archive.
     *
     * @throws FormatException if there is none
     */
    Place first() throws FormatException {
        for (Path candidate : candidates) {
            Optional<Place> place = in(candidate);
            if (place.isPresent()) {
                return place.get();
            }
        }
        Optional<String> other =
                candidates.stream()
                        .flatMap(c -> OtherVersion.in(c, distribution).stream())
                        .findFirst();
        throw new FormatException(
                distribution.id(),
                candidates.isEmpty()
                        ? "no folder to look in"
                        : other.orElseGet(() -> "no such file in " + looked()),
                "%s or %s of the binary version"
                        .formatted(
                                distribution.parts(reading.split()).get(0),
                                distribution.archive().name()),
                "put the published files there, or set data.folder=FOLDER or the environment"
                        + " variable TOPOLAB_DATA");
    }

    private Optional<Place> in(Path candidate) {
        if (Files.isRegularFile(candidate)) {
            return Optional.of(archive(candidate));
        }
        for (Path path : List.of(candidate.resolve(distribution.folder()), candidate)) {
            Folder folder =
                    new Folder(distribution.id(), path, distribution.parts(reading.split()));
            if (folder.any()) {
                return Optional.of(folder);
            }
        }
        Path archive = candidate.resolve(distribution.archive().name());
        return Files.isRegularFile(archive) ? Optional.of(archive(archive)) : Optional.empty();
    }

    private Place archive(Path path) {
        return new ArchiveFile(
                path, distribution, distribution.parts(reading.split()), reading.checked());
    }

    private String looked() {
        return candidates.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
