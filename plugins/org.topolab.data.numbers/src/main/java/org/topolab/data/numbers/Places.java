package org.topolab.data.numbers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.SearchPath;
import org.topolab.format.file.FormatException;

/** Finds the files of the published set: its archive, or a folder with the images. */
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
        SearchPath path = SearchPath.of(request, ID);
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
}
