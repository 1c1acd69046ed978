package org.topolab.desktop.internal.unit;

import java.nio.file.Path;
import org.topolab.desktop.view.Workbench;

/** Paths as one would type them. */
final class Typed {

    private Typed() {}

    /** Relative to the working directory where it is below it. */
    static String path(Workbench workbench, Path path) {
        Path directory = workbench.directory();
        return path.startsWith(directory) && !path.equals(directory)
                ? directory.relativize(path).toString()
                : path.toString();
    }
}
