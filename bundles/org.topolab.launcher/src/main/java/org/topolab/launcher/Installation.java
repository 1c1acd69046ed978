package org.topolab.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of the distribution is installed into the framework, and in which order it starts.
 *
 * @param platform bundles without which nothing works
 */
record Installation(List<Jar> platform) {

    /** Jars of {@code felix/} that are on the class path already. */
    private static final Set<String> ON_CLASS_PATH =
            Set.of("org.topolab.launcher", "org.apache.felix.main", "org.apache.felix.framework");

    /** Installed for its classes; starting it would open a shell of its own. */
    private static final String NOT_STARTED = "org.apache.felix.gogo.jline";

    /** Watches the plug-in folder while a shell is open. */
    private static final String WATCHER = "org.apache.felix.fileinstall";

    /**
     * One jar.
     *
     * @param file where it is
     * @param level its start level
     * @param started whether it is started
     */
    record Jar(Path file, int level, boolean started) {}

    Installation {
        platform = List.copyOf(platform);
    }

    /**
     * Reads the folders of a distribution.
     *
     * @param interactive whether plug-ins may come and go while the program runs
     * @throws IOException if a folder is missing; the message names it
     */
    static Installation of(Path home, boolean interactive) throws IOException {
        List<Jar> platform = new ArrayList<>();
        for (Path file : jars(home.resolve("felix"))) {
            String name = name(file);
            boolean watcher = name.equals(WATCHER);
            if (!ON_CLASS_PATH.contains(name) && (interactive || !watcher)) {
                platform.add(new Jar(file, watcher ? 4 : 1, !name.equals(NOT_STARTED)));
            }
        }
        for (Path file : jars(home.resolve("bundle"))) {
            platform.add(new Jar(file, 2, true));
        }
        return new Installation(platform);
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder %s is missing; unpack it anew".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** The artifact's name: the file's name up to the hyphen before the version. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("-[0-9].*$|\\.jar$", "");
    }
}
