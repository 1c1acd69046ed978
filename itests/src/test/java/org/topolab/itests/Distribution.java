package org.topolab.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The assembled distribution, as the tests provision it: its own jars, nothing else. */
final class Distribution {

    private Distribution() {}

    /** Folder of the assembled distribution. */
    static Path home() {
        String home = System.getProperty("topolab.dist", "");
        if (home.isEmpty() || !Files.isDirectory(Path.of(home))) {
            throw new IllegalStateException(
                    "no distribution in '%s'; run mvn verify from the root".formatted(home));
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    /** Root of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("topolab.root")).toAbsolutePath().normalize();
    }

    /** Bundles of the distribution with a private plug-in folder, and JUnit. */
    static Option[] with(Path plugins, Option... more) {
        List<Option> all = new ArrayList<>();
        add(all, home().resolve("felix"), 1);
        add(all, home().resolve("bundle"), 2);
        all.add(frameworkProperty("topolab.home").value(home().toString()));
        all.add(frameworkProperty("topolab.plugins").value(plugins.toString()));
        all.add(frameworkProperty("org.osgi.framework.bsnversion").value("multiple"));
        all.add(
                frameworkProperty("org.ops4j.pax.logging.StaticLogbackFile")
                        .value(home().resolve("conf/logback.xml").toString()));
        all.add(junitBundles());
        all.add(bundle(location(org.assertj.core.api.Assertions.class)));
        all.add(bundle(location(net.bytebuddy.ByteBuddy.class)));
        all.addAll(List.of(options(more)));
        return all.toArray(new Option[0]);
    }

    /**
     * The same with the distribution's own plug-ins copied into a fresh folder that File Install
     * watches.
     */
    static Option[] withPlugins(Path plugins, Option... more) throws IOException {
        if (Files.exists(plugins)) {
            try (Stream<Path> old = Files.list(plugins)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(plugins);
        for (Path jar : jars("plugins")) {
            Files.copy(jar, plugins.resolve(jar.getFileName()));
        }
        List<Option> all = new ArrayList<>(List.of(more));
        all.add(frameworkProperty("felix.fileinstall.dir").value(plugins.toString()));
        all.add(frameworkProperty("felix.fileinstall.poll").value("1000"));
        all.add(frameworkProperty("felix.fileinstall.noInitialDelay").value("true"));
        all.add(frameworkProperty("felix.fileinstall.bundles.new.start").value("true"));
        all.add(
                frameworkProperty("felix.fileinstall.tmpdir")
                        .value(plugins.resolveSibling("fileinstall-tmp").toString()));
        return with(plugins, all.toArray(new Option[0]));
    }

    /** Jars below one folder of the distribution, by name. */
    static List<Path> jars(String folder) {
        try (Stream<Path> files = Files.list(home().resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Option> all, Path folder, int level) {
        for (Path jar : jars(folder.getFileName().toString())) {
            Manifest manifest = manifest(jar.toFile());
            String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (name == null || provided(name)) {
                continue;
            }
            boolean passive =
                    manifest.getMainAttributes().getValue("Fragment-Host") != null
                            || name.startsWith("org.apache.felix.gogo.jline");
            // what watches the plug-in folder begins last, as the launcher has it
            boolean watcher = name.startsWith("org.apache.felix.fileinstall");
            var reference = bundle("reference:" + jar.toUri()).startLevel(watcher ? 4 : level);
            all.add(passive ? reference.noStart() : reference.start());
        }
    }

    /** Address of the jar that a class of the test's own class path comes from. */
    private static String location(Class<?> type) {
        return "reference:" + type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** What the test container brings itself, or what must not run in it. */
    private static boolean provided(String name) {
        return name.startsWith("org.apache.felix.main")
                || name.startsWith("org.apache.felix.framework")
                || name.startsWith("org.topolab.launcher");
    }

    private static Manifest manifest(File jar) {
        try (JarFile file = new JarFile(jar)) {
            return file.getManifest() == null ? new Manifest() : file.getManifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
