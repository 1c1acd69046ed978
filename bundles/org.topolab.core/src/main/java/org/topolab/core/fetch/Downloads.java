package org.topolab.core.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.data.Download;
import org.topolab.api.task.Monitor;

/** Fetches files of data sets. */
@ProviderType
public interface Downloads {

    /**
     * Where the files of a data set are put if nobody names a folder, such that the data set finds
     * them: its subfolder of the first data folder, else {@code data/ID} in the working directory.
     *
     * @param id of the data set
     * @param directory the working directory
     */
    Path folder(String id, Path directory);

    /**
     * Fetches what is not there yet. A file is there completely and with its fingerprint, or not at
     * all; what came before a connection broke is kept under another name and gone on with.
     *
     * @param files what to fetch, in order
     * @param folder where to; made if it is not there
     * @param monitor hears of progress; once it is cancelled nothing half-written is left
     * @return what became of each file; after a cancellation of the first ones alone
     * @throws java.nio.file.FileAlreadyExistsException if another file of this name lies there
     * @throws IOException if there is no connection, or what came is not what was declared; the
     *     message says how to do it by hand
     */
    List<Fetched> fetch(List<Download> files, Path folder, Monitor monitor) throws IOException;
}
