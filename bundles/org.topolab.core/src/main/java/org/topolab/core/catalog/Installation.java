package org.topolab.core.catalog;

import java.nio.file.Path;
import java.util.List;

/**
 * What installing a plug-in has done to the plug-in folder.
 *
 * @param name symbolic name
 * @param version version
 * @param file its file in the folder, absolute
 * @param replaced versions that it has replaced
 * @param already whether the very same file was there before, so that nothing was done
 */
public record Installation(
        String name, String version, Path file, List<String> replaced, boolean already) {

    public Installation {
        replaced = List.copyOf(replaced);
    }
}
