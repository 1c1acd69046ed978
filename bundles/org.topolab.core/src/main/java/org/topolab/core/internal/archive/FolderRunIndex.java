package org.topolab.core.internal.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.api.task.Monitor;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.internal.archive.IndexFile.Remembered;

/**
 * Lists runs, and keeps what it read of them in {@code index/} below the folder that the framework
 * property {@code topolab.state} names, a file for each folder that was listed. Without that
 * property nothing is kept.
 */
@Component
public final class FolderRunIndex implements RunIndex {

    private static final Logger LOG = LoggerFactory.getLogger(FolderRunIndex.class);
    private static final int NAME_BYTES = 12;
    private static final int STRIDE = 64; // runs between two reports of progress

    private final Optional<Path> state;

    @Activate
    public FolderRunIndex(BundleContext context) {
        this(
                Optional.ofNullable(context.getProperty("topolab.state"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of));
    }

    FolderRunIndex(Optional<Path> state) {
        this.state = state;
    }

    @Override
    public void list(Path directory, Consumer<RunSummary> each, Monitor monitor)
            throws IOException {
        Path top = directory.toAbsolutePath().normalize();
        Optional<IndexFile> index = state.map(folder -> new IndexFile(file(folder, top), top));
        Map<Path, Remembered> before = index.map(IndexFile::read).orElse(Map.of());
        Listing listing = new Listing(before, each, monitor);
        new RunSearch(listing::add, monitor::cancelled).search(top);
        if (monitor.cancelled()) {
            before.forEach(listing.now::putIfAbsent); // not reached this time
        }
        if (index.isPresent()
                && (listing.read > 0 || !listing.now.keySet().equals(before.keySet()))) {
            keep(index.get(), listing.now);
        }
    }

    /** Work that was done in vain if the disk refuses; the listing is complete all the same. */
    private void keep(IndexFile index, Map<Path, Remembered> runs) {
        try {
            Files.createDirectories(folder(state.orElseThrow()));
            index.write(runs.values());
        } catch (IOException e) {
            LOG.warn("the index of runs cannot be kept; the next listing reads all runs again", e);
        }
    }

    private static Path folder(Path state) {
        return state.resolve("index");
    }

    private static Path file(Path state, Path directory) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(directory.toString().getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(sum, 0, NAME_BYTES);
            return folder(state).resolve("runs-" + name + ".jsonl");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One pass over all runs. */
    private static final class Listing {

        private final Map<Path, Remembered> before;
        private final Consumer<RunSummary> each;
        private final Monitor monitor;
        private final Map<Path, Remembered> now = new LinkedHashMap<>();
        private int read;

        Listing(Map<Path, Remembered> before, Consumer<RunSummary> each, Monitor monitor) {
            this.before = before;
            this.each = each;
            this.monitor = monitor;
        }

        void add(Path folder, Stamp stamp) {
            Remembered known = before.get(folder);
            if (known == null || !known.stamp().equals(stamp)) {
                Optional<RunSummary> fresh = SummaryReader.read(folder, stamp);
                if (fresh.isEmpty()) {
                    return;
                }
                known = new Remembered(stamp, fresh.get());
                read++;
            }
            now.put(folder, known);
            each.accept(known.run());
            if (now.size() % STRIDE == 1) {
                double share = (double) now.size() / Math.max(now.size() + 1, before.size());
                monitor.progress(share, "reading runs");
            }
        }
    }
}
