package org.topolab.api.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes movies into files. */
@ProviderType
public interface MovieWriter {

    /**
     * Writes a movie in every format the writer has, such as MP4 and animated PNG; the same movie
     * gives the same bytes. Only one frame is held in memory at a time.
     *
     * @param folder an existing folder
     * @param name file name without ending
     * @return the files written
     * @throws IOException if a frame cannot be made, the movie has none, a frame is too large or a
     *     file cannot be written; none is left half-written
     */
    List<Path> write(Movie movie, Path folder, String name) throws IOException;
}
