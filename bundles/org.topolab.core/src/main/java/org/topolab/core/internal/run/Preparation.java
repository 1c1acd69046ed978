package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.run.PluginFailedException;

/**
 * Opens the data of a recipe; writes nothing.
 *
 * @param folders where data sets look for their files
 */
record Preparation(List<Path> folders) {

    /** Both splits of a data set. */
    record Data(Dataset train, Dataset test) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (train) {
                test.close();
            }
        }
    }

    Data open(Chosen<DatasetProvider> chosen, Monitor monitor) throws IOException {
        Dataset train = open(chosen, Split.TRAIN, monitor);
        try {
            Dataset test = open(chosen, Split.TEST, monitor);
            if (!test.shape().equals(train.shape())) {
                try (test) {
                    throw new IOException(
                            "%s: test images have shape %s, expected that of training images, %s"
                                    .formatted(chosen.id(), test.shape(), train.shape()));
                }
            }
            return new Data(train, test);
        } catch (IOException | RuntimeException e) {
            train.close();
            throw e;
        }
    }

    private Dataset open(Chosen<DatasetProvider> chosen, Split split, Monitor monitor)
            throws IOException {
        try {
            return chosen.service()
                    .open(new DataRequest(chosen.options(), split, folders), monitor);
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(
                    chosen.entry().bundle(), "opening split '%s'".formatted(split.word()), e);
        }
    }
}
