package org.topolab.core.internal.fetch;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** The folders that data sets look for their files in. */
public final class DataFolders {

    private DataFolders() {}

    /** Those of the environment {@code TOPOLAB_DATA}, then of the property topolab.data. */
    public static List<Path> of(BundleContext context) {
        return of(
                Optional.ofNullable(System.getenv("TOPOLAB_DATA")),
                Optional.ofNullable(context.getProperty("topolab.data")));
    }

    /** Folders of the environment first, then of the configuration. */
    static List<Path> of(Optional<String> environment, Optional<String> configured) {
        return Stream.of(environment, configured)
                .flatMap(Optional::stream)
                .flatMap(all -> Arrays.stream(all.split(File.pathSeparator)))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .distinct()
                .toList();
    }
}
