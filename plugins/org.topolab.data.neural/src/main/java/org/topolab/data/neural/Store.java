package org.topolab.data.neural;

import java.io.Closeable;
import java.io.IOException;
import java.util.SortedSet;

/**
 * Where the files of one recording lie: a folder or a zip file, read only. Paths are parted by
 * slashes and begin at the recording's uppermost folder. Reading is safe for several threads.
 */
interface Store extends Closeable {

    /** No file is larger; what is would fill the memory. */
    long MOST_BYTES = 1L << 30;

    /** What every recording has. */
    String TIERS = "meta/trials/tiers.npy";

    /** Name of the recording's folder. */
    String name();

    /** Whether there is a file. */
    boolean has(String path);

    /** Names of the files and folders directly inside a folder; none if it is not there. */
    SortedSet<String> names(String folder) throws IOException;

    /**
     * Content of a file.
     *
     * @throws IOException if it is missing, damaged or larger than {@link #MOST_BYTES}
     */
    byte[] bytes(String path) throws IOException;

    /** A file's name for messages. */
    String where(String path);
}
