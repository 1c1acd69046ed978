package org.topolab.core.internal.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.core.catalog.Installation;
import org.topolab.core.catalog.PluginFolder;
import org.topolab.core.catalog.RefusedPluginException;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.format.file.Sha256;

/**
 * Installs the jars of the plug-in folder. A new content is a bundle of its own, next to the old
 * one (the framework must run with {@code org.osgi.framework.bsnversion=multiple}): the old one is
 * stopped, so that it is offered no more, and keeps its class loader until no run is at work.
 */
@Component(
        immediate = true,
        service = {PluginFolder.class, FolderInstaller.class})
public final class FolderInstaller implements PluginFolder {

    private static final Logger LOG = LoggerFactory.getLogger(FolderInstaller.class);
    private static final String SCHEME = "topolab-plugin:";

    /**
     * What became of a file.
     *
     * @param bundle its bundle, empty if it could not be installed
     * @param cause why it could not be used; empty if it could
     */
    record Outcome(Optional<Bundle> bundle, String cause) {}

    private final BundleContext context;
    private final RunLease lease;
    private final Optional<Path> folder;
    private final Map<String, Outcome> outcomes = new TreeMap<>();
    private final Set<Long> retired = new HashSet<>();
    private final Runnable stopFollowing;

    @Activate
    public FolderInstaller(BundleContext context, @Reference RunLease lease) {
        this.context = context;
        this.lease = lease;
        this.folder =
                Optional.ofNullable(context.getProperty("topolab.plugins"))
                        .map(path -> Path.of(path).toAbsolutePath().normalize());
        this.stopFollowing = follow(context);
    }

    @Deactivate
    void deactivate() {
        stopFollowing.run();
    }

    /** Lets File Install call us where it is installed; its package is imported optionally. */
    private Runnable follow(BundleContext context) {
        try {
            return FileInstallBridge.register(context, this);
        } catch (NoClassDefFoundError e) {
            return () -> {};
        }
    }

    @Override
    public Optional<Path> folder() {
        return folder;
    }

    @Override
    public synchronized void installAll() {
        List<Path> files = files();
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.getFileName().toString()));
        for (String gone : List.copyOf(outcomes.keySet())) {
            if (!names.contains(gone)) {
                forget(gone);
            }
        }
        files.forEach(this::put);
        files.forEach(file -> settle(file.getFileName().toString()));
    }

    @Override
    public Installation install(Path jar, boolean force)
            throws IOException, RefusedPluginException {
        return changes().install(jar, force);
    }

    @Override
    public List<Path> remove(String name) throws IOException, RefusedPluginException {
        return changes().remove(name);
    }

    private FolderChanges changes() throws IOException {
        return new FolderChanges(
                context,
                this,
                folder.orElseThrow(
                        () -> new IOException("there is no plug-in folder: set topolab.plugins")));
    }

    /** What lies in the folder and is meant as a plug-in, by name. */
    List<Path> files() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(this::handles).sorted().toList();
        } catch (IOException e) {
            LOG.error("the plug-in folder {} cannot be read", folder.get(), e);
            return List.of();
        }
    }

    /** Whether a file of the plug-in folder is meant as a plug-in. */
    boolean handles(Path file) {
        String name = file.getFileName().toString();
        return folder.isPresent()
                && folder.get().equals(file.toAbsolutePath().normalize().getParent())
                && !name.startsWith(".")
                && !name.startsWith("README")
                && !Files.isDirectory(file);
    }

    /** Installs a file, or its new content. */
    synchronized void install(Path file) {
        put(file);
        settle(file.getFileName().toString());
        for (Map.Entry<String, Outcome> other : List.copyOf(outcomes.entrySet())) {
            if (!other.getValue().cause().isEmpty() && other.getValue().bundle().isPresent()) {
                settle(other.getKey());
            }
        }
    }

    /** Takes what a file had installed away; at once, or when the last run ends. */
    synchronized void forget(String name) {
        outcomes.remove(name);
        installed(name).forEach(this::retire);
    }

    /** What became of each file. */
    synchronized Map<String, Outcome> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** Whether a bundle is stopped and only kept for a run that uses it. */
    synchronized boolean retired(Bundle bundle) {
        return retired.contains(bundle.getBundleId());
    }

    /** Whether a bundle came from the folder. */
    static boolean fromFolder(Bundle bundle) {
        return bundle.getLocation().startsWith(SCHEME);
    }

    /** Installs without starting, so that jars may need each other. */
    private void put(Path file) {
        String name = file.getFileName().toString();
        Outcome outcome;
        try {
            byte[] content = Files.readAllBytes(file);
            outcome =
                    zip(content)
                            ? put(name, content)
                            : new Outcome(Optional.empty(), "is no jar file; remove it");
        } catch (IOException e) {
            outcome = new Outcome(Optional.empty(), "cannot be read: " + Causes.sentence(e));
        }
        outcomes.put(name, outcome);
    }

    private Outcome put(String name, byte[] content) {
        String location = SCHEME + name + "#" + Sha256.of(content);
        try {
            Bundle bundle = context.installBundle(location, new ByteArrayInputStream(content));
            if (bundle.getSymbolicName() == null) {
                bundle.uninstall();
                return new Outcome(
                        Optional.empty(),
                        "is a jar but no bundle: its manifest has no Bundle-SymbolicName");
            }
            retired.remove(bundle.getBundleId());
            return new Outcome(Optional.of(bundle), "");
        } catch (BundleException e) {
            return new Outcome(Optional.empty(), Causes.sentence(e));
        }
    }

    /** Starts what is new under a name, then takes what was there before away. */
    private void settle(String name) {
        Outcome outcome = outcomes.get(name);
        outcome.bundle().ifPresent(bundle -> outcomes.put(name, start(bundle)));
        installed(name)
                .filter(old -> !Optional.of(old).equals(outcome.bundle()))
                .forEach(this::retire);
    }

    private static Outcome start(Bundle bundle) {
        try {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
            return new Outcome(Optional.of(bundle), "");
        } catch (BundleException e) {
            LOG.debug("plug-in {} cannot be started", bundle.getLocation(), e);
            return new Outcome(Optional.of(bundle), Causes.sentence(e));
        }
    }

    private Stream<Bundle> installed(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(SCHEME + name + "#"))
                .toList()
                .stream();
    }

    private void retire(Bundle bundle) {
        if (!retired.add(bundle.getBundleId())) {
            return;
        }
        try {
            bundle.stop();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("plug-in {} did not stop cleanly", bundle.getLocation(), e);
        }
        lease.whenIdle(() -> uninstall(bundle));
    }

    private synchronized void uninstall(Bundle bundle) {
        if (!retired.remove(bundle.getBundleId()) || bundle.getState() == Bundle.UNINSTALLED) {
            return; // the same content has come back in the meantime
        }
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("plug-in {} could not be uninstalled", bundle.getLocation(), e);
        }
    }

    /** Every jar begins with a zip local file header or an empty zip's end. */
    private static boolean zip(byte[] content) {
        return content.length >= 4
                && content[0] == 'P'
                && content[1] == 'K'
                && (content[2] == 3 || content[2] == 5);
    }
}
