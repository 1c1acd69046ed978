package org.topolab.data.numbers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.SearchPath;
import org.topolab.format.file.FormatException;

/**
 * Where the files are looked for: what the option names, else the subfolders {@code numbers} of the
 * data folders, then the data folders themselves.
 */
final class Places {

    static final String ID = "numbers";

    private Places() {}

    /**
     * The archive or the folder with a split's images.
     *
     * @throws FormatException if it is nowhere
     */
    static Path find(DataRequest request) throws FormatException {
        String images = Published.images(request.split());
        SearchPath path = path(request);
        for (Path candidate : path.places()) {
            Path archive = candidate.resolve(Published.ZIP.fileName());
            if (Files.isRegularFile(candidate) || Files.isRegularFile(candidate.resolve(images))) {
                return candidate;
            }
            if (Files.isRegularFile(archive)) {
                return archive;
            }
        }
        throw new FormatException(
                ID,
                path.nothing(),
                "%s or %s".formatted(Published.ZIP.fileName(), images),
                "fetch it with 'topolab fetch numbers', or set data.folder=FOLDER or the"
                        + " environment variable TOPOLAB_DATA");
    }

    private static SearchPath path(DataRequest request) {
        List<Path> folders = request.folders();
        Stream<Path> places =
                request.options().text(FolderOption.NAME).isEmpty()
                        ? Stream.concat(folders.stream().map(f -> f.resolve(ID)), folders.stream())
                        : request.options().path(FolderOption.NAME).stream();
        return new SearchPath(places.map(f -> f.toAbsolutePath().normalize()).distinct().toList());
    }
}
