package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Training;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;

/**
 * Opens the data of a recipe and makes its model; writes nothing.
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

    static ModelRequest request(Recipe recipe, Data data, Engines engines) {
        int batch = recipe.train().integer("batch");
        long steps =
                (long) recipe.train().integer("epochs") * Batches.count(data.train().size(), batch);
        Training training =
                new Training(
                        recipe.train().group("optimizer"),
                        batch,
                        steps,
                        new Compute(recipe.train().text("precision"), 1, false));
        return new ModelRequest(
                recipe.model().options(),
                data.train().shape(),
                data.train().targets(),
                training,
                recipe.seed(),
                engines);
    }

    /** Makes the model; a request that does not fit is a problem of the recipe. */
    static Model create(Recipe recipe, ModelRequest request) throws RecipeException {
        Chosen<ModelFamily> family = recipe.model();
        try {
            return family.service().create(request);
        } catch (IllegalArgumentException e) {
            throw new RecipeException(
                    List.of(recipe.places().problem("model", String.valueOf(e.getMessage()))));
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(family.entry().bundle(), "making the model", e);
        }
    }
}
