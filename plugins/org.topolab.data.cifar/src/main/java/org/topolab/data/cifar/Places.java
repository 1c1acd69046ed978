package org.topolab.data.cifar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.SearchPath;
import org.topolab.format.file.FormatException;

/**
 * Finds the files of a data set: in each folder in the one that the archive has inside, then
 * directly, then in the archive.
 *
 * @param distribution the data set
 * @param reading what of it
 * @param path where to look; an archive is taken for itself
 */
record Places(Distribution distribution, Reading reading, SearchPath path) {

    /**
     * The first place that has any of a split's files, or is an archive.
     *
     * @throws FormatException if there is none
     */
    Place first() throws FormatException {
        for (Path candidate : path.places()) {
            Optional<Place> place = in(candidate);
            if (place.isPresent()) {
                return place.get();
            }
        }
        Optional<String> other =
                path.places().stream()
                        .flatMap(c -> OtherVersion.in(c, distribution).stream())
                        .findFirst();
        throw new FormatException(
                distribution.id(),
                other.orElseGet(path::nothing),
                "%s or %s of the binary version"
                        .formatted(parts().get(0), distribution.archive().name()),
                "put the published files there, or set data.folder=FOLDER or the environment"
                        + " variable TOPOLAB_DATA");
    }

    private Optional<Place> in(Path candidate) {
        if (Files.isRegularFile(candidate)) {
            return Optional.of(archive(candidate));
        }
        for (Path folder : List.of(candidate.resolve(distribution.folder()), candidate)) {
            Folder files = new Folder(distribution.id(), folder, parts());
            if (files.any()) {
                return Optional.of(files);
            }
        }
        Path archive = candidate.resolve(distribution.archive().name());
        return Files.isRegularFile(archive) ? Optional.of(archive(archive)) : Optional.empty();
    }

    private Place archive(Path file) {
        return new ArchiveFile(file, distribution, parts(), reading.checked());
    }

    private List<String> parts() {
        return distribution.parts(reading.limit().split());
    }
}
