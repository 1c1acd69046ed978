package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /**
     * The splits of a data set.
     *
     * @param validation empty if nobody looks at it
     */
    record Data(Dataset train, Dataset test, Optional<Dataset> validation)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (train;
                    test) {
                if (validation.isPresent()) {
                    validation.get().close();
                }
            }
        }
    }

    /**
     * Opens the splits.
     *
     * @param validation whether that for validation is wanted, which the data set must have
     */
    Data open(Chosen<DatasetProvider> chosen, boolean validation, Monitor monitor)
            throws IOException {
        Dataset train = open(chosen, Split.TRAIN, monitor);
        try {
            Dataset test = alike(chosen, Split.TEST, train, monitor);
            try {
                return new Data(
                        train,
                        test,
                        validation
                                ? Optional.of(alike(chosen, Split.VALIDATION, train, monitor))
                                : Optional.empty());
            } catch (IOException | RuntimeException e) {
                test.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            train.close();
            throw e;
        }
    }

    /** A split whose images have the shape of those that the model learns from. */
    private Dataset alike(
            Chosen<DatasetProvider> chosen, Split split, Dataset train, Monitor monitor)
            throws IOException {
        Dataset other = open(chosen, split, monitor);
        if (!other.shape().equals(train.shape())) {
            try (other) {
                throw new IOException(
                        "%s: %s images have shape %s, expected that of training images, %s"
                                .formatted(
                                        chosen.id(), split.word(), other.shape(), train.shape()));
            }
        }
        return other;
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
