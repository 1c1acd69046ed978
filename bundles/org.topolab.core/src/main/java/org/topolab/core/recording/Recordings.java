package org.topolab.core.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/** Writes recordings of neurons as files. */
@ProviderType
public interface Recordings {

    /**
     * What was written.
     *
     * @param folders one for each recording
     * @param trials of all recordings
     * @param neurons of all recordings
     */
    record Written(List<Path> folders, int trials, int neurons) {

        public Written {
            folders = List.copyOf(folders);
        }
    }

    /**
     * Writes all splits of a data set of responses as folders of NPY files, one for each recording,
     * that the data set {@code neural} reads with exactly the same numbers.
     *
     * @param provider of the data set
     * @param options checked ones of the provider
     * @param folder where the folders of recordings go; there completely or not at all
     * @throws java.nio.file.FileAlreadyExistsException if the folder is there
     * @throws java.io.InterruptedIOException if the monitor is cancelled; nothing is left
     * @throws IOException if the data cannot be read or written, or are no responses of neurons
     */
    Written write(DatasetProvider provider, Options options, Path folder, Monitor monitor)
            throws IOException;
}
