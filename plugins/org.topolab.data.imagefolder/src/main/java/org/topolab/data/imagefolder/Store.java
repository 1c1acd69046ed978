package org.topolab.data.imagefolder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where images lie: a folder or a zip file. Reading is safe for several threads. */
interface Store extends Closeable {

    /** No image file is larger; what is would fill the memory. */
    int MOST_BYTES = 1 << 28;

    /** Everything that is there. Made anew by each call, so that it need not be kept. */
    Tree tree() throws IOException;

    /**
     * Content of a file.
     *
     * @throws IOException if it is gone, damaged or larger than {@link #MOST_BYTES}
     */
    byte[] bytes(String path) throws IOException;

    /** A file's or folder's name for messages. */
    String where(String path);

    static Store of(Path path) throws IOException {
        return Files.isDirectory(path) ? new FolderStore(path) : ZipStore.open(path);
    }
}
