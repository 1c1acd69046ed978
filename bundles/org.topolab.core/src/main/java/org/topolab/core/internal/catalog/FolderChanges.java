package org.topolab.core.internal.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.topolab.api.option.Nearest;
import org.topolab.core.catalog.Installation;
import org.topolab.core.catalog.RefusedPluginException;
import org.topolab.core.catalog.UnknownIdException;

/** Puts plug-ins into the folder and takes them out of it, on request. */
final class FolderChanges {

    /** Location of a bundle that is only installed to see what it needs. */
    private static final String TRIAL = "topolab-trial:";

    private final BundleContext context;
    private final FolderInstaller installer;
    private final Path folder;

    FolderChanges(BundleContext context, FolderInstaller installer, Path folder) {
        this.context = context;
        this.installer = installer;
        this.folder = folder;
    }

    /** Whether a bundle is only there to see what it needs. */
    static boolean onTrial(Bundle bundle) {
        return bundle.getLocation().startsWith(TRIAL);
    }

    /** See {@code PluginFolder.install}. */
    Installation install(Path from, boolean force) throws IOException, RefusedPluginException {
        Path source = from.toAbsolutePath().normalize();
        PluginJar jar = PluginJar.read(source);
        Map<Path, PluginJar> there = there();
        Path target = folder.resolve(source.getFileName());
        String version = jar.version().toString();
        if (there.containsKey(target) && Files.mismatch(source, target) < 0) {
            installer.install(target);
            return new Installation(jar.name(), version, target, List.of(), true);
        }
        if (there.containsKey(target) && !there.get(target).name().equals(jar.name())) {
            throw new RefusedPluginException(
                    "%s: the plug-in folder has a file of that name already, of %s; rename yours"
                            .formatted(from, there.get(target).name()));
        }
        there.values().removeIf(other -> !other.name().equals(jar.name()));
        if (!force) {
            check(source, jar, there);
        }
        Files.createDirectories(folder);
        Path near = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.copy(source, near, StandardCopyOption.REPLACE_EXISTING);
            Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(near);
        }
        installer.install(target);
        for (Path old : there.keySet()) {
            if (!old.equals(target)) {
                delete(old);
            }
        }
        List<String> replaced = there.values().stream().map(j -> j.version().toString()).toList();
        return new Installation(jar.name(), version, target, replaced, false);
    }

    private void check(Path source, PluginJar jar, Map<Path, PluginJar> there)
            throws IOException, RefusedPluginException {
        for (PluginJar other : there.values()) {
            if (other.version().compareTo(jar.version()) > 0) {
                throw new RefusedPluginException(
                        "%s: is %s %s, and %s is installed; add --force to go back to the older one"
                                .formatted(source, jar.name(), jar.version(), other.version()));
            }
        }
        if (!jar.contributes()) {
            throw new RefusedPluginException(
                    "%s: no component of it offers anything to Topolab, such as a metric; add"
                                    .formatted(source)
                            + " --force if it does so in another way");
        }
        List<String> unmet = unmet(source);
        if (!unmet.isEmpty()) {
            throw new RefusedPluginException(source + ": " + String.join("; ", unmet));
        }
    }

    private List<String> unmet(Path source) throws IOException, RefusedPluginException {
        try (InputStream in = Files.newInputStream(source)) {
            Bundle trial = context.installBundle(TRIAL + source, in);
            try {
                return Unmet.of(trial, context.getBundles());
            } finally {
                trial.uninstall();
            }
        } catch (BundleException e) {
            throw new RefusedPluginException(source + ": " + Causes.sentence(e), e);
        }
    }

    /** See {@code PluginFolder.remove}. */
    List<Path> remove(String name) throws IOException, RefusedPluginException {
        Map<Path, PluginJar> there = there();
        List<Path> gone = new ArrayList<>();
        for (Path file : installer.files()) {
            PluginJar jar = there.get(file);
            if (file.getFileName().toString().equals(name)
                    || (jar != null && jar.name().equals(name))) {
                gone.add(file);
            }
        }
        if (gone.isEmpty()) {
            throw refusal(name, there);
        }
        for (Path file : gone) {
            delete(file);
        }
        return gone;
    }

    private RuntimeException refusal(String name, Map<Path, PluginJar> there)
            throws RefusedPluginException {
        if (Arrays.stream(context.getBundles()).anyMatch(b -> name.equals(b.getSymbolicName()))) {
            throw new RefusedPluginException(
                    "%s: belongs to the program itself, not to its plug-in folder, and stays"
                            .formatted(name));
        }
        TreeSet<String> names = new TreeSet<>();
        there.values().forEach(jar -> names.add(jar.name()));
        return new UnknownIdException(
                "no plug-in is called '%s'%s; 'topolab plugin list' shows all"
                        .formatted(
                                name,
                                Nearest.to(name, names)
                                        .map("; did you mean '%s'?"::formatted)
                                        .orElse("")));
    }

    private void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        installer.forget(file.getFileName().toString());
    }

    /** The bundles of the folder; what is none is left out. */
    private Map<Path, PluginJar> there() {
        Map<Path, PluginJar> jars = new TreeMap<>();
        for (Path file : installer.files()) {
            read(file).ifPresent(jar -> jars.put(file, jar));
        }
        return jars;
    }

    private static Optional<PluginJar> read(Path file) {
        try {
            return Optional.of(PluginJar.read(file));
        } catch (IOException | RefusedPluginException e) {
            return Optional.empty(); // listed as failed by Plugins, with its cause
        }
    }
}
