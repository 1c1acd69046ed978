package org.topolab.api.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes figures into files. */
@ProviderType
public interface FigureWriter {

    /**
     * Writes a figure in every format the writer has, such as PNG and SVG; the same figure gives
     * the same bytes.
     *
     * @param folder an existing folder
     * @param name file name without ending
     * @return the files written
     * @throws IOException if a file cannot be written; none is left half-written
     */
    List<Path> write(Figure figure, Path folder, String name) throws IOException;
}
