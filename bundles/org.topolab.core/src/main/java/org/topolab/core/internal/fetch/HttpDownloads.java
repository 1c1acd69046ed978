package org.topolab.core.internal.fetch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Download;
import org.topolab.api.task.Monitor;
import org.topolab.core.fetch.Downloads;
import org.topolab.core.fetch.Fetched;

/** Fetches over https, one file after the other. */
@Component(service = Downloads.class)
public final class HttpDownloads implements Downloads {

    private final List<Path> dataFolders;

    @Activate
    public HttpDownloads(BundleContext context) {
        this(DataFolders.of(context));
    }

    /**
     * @param dataFolders where data sets look for their files
     */
    HttpDownloads(List<Path> dataFolders) {
        this.dataFolders = dataFolders;
    }

    @Override
    public Path folder(String id, Path directory) {
        return dataFolders.isEmpty()
                ? directory.resolve("data").resolve(id)
                : dataFolders.get(0).resolve(id);
    }

    @Override
    public List<Fetched> fetch(List<Download> files, Path folder, Monitor monitor)
            throws IOException {
        Set<Download> there = new HashSet<>();
        for (Download file : files) {
            if (isThere(file, folder.resolve(file.fileName()))) {
                there.add(file);
            }
        }
        Files.createDirectories(folder);
        Share share = new Share(monitor, bytes(files), bytes(there));
        List<Fetched> fetched = new ArrayList<>();
        for (Download file : files) {
            boolean already = there.contains(file);
            if (!already && !new Transfer(file, folder, share).run()) {
                return fetched;
            }
            fetched.add(new Fetched(folder.resolve(file.fileName()), file.bytes(), already));
        }
        return fetched;
    }

    private static long bytes(Collection<Download> files) {
        return files.stream().mapToLong(Download::bytes).sum();
    }

    /** Whether the very file is there; another one of its name is never replaced. */
    private static boolean isThere(Download file, Path target) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        String found = Fingerprint.of(target, file.checksum().algorithm());
        if (!found.equals(file.checksum().hex())) {
            throw new FileAlreadyExistsException(
                    ("%s: found another file there, with %s %s, expected %s; move it away, or name"
                                    + " another folder with --out")
                            .formatted(
                                    target,
                                    file.checksum().algorithm(),
                                    found,
                                    file.checksum().hex()));
        }
        return true;
    }
}
