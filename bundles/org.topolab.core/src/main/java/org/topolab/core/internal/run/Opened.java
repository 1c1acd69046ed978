package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import org.topolab.api.data.Dataset;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A recipe with its data open and its model made; nothing is written yet.
 *
 * @param settled the recipe with what it leaves open decided
 * @param compute how the model computes
 * @param pairs what is measured
 */
record Opened(
        Settled settled,
        Preparation.Data data,
        Compute compute,
        Model model,
        List<Fitting.Pair> pairs)
        implements AutoCloseable {

    /**
     * Opens everything a recipe names and checks that it fits.
     *
     * @throws IOException if the data cannot be read
     * @throws RecipeException if parts of the recipe do not fit each other
     */
    static Opened of(Recipe given, Surroundings around, Monitor monitor)
            throws IOException, RecipeException {
        Preparation.Data data = new Preparation(around.dataFolders()).open(given.data(), monitor);
        Model model = null;
        try {
            Settled settled = Settled.of(given, around.machine(), data.train(), monitor);
            Recipe recipe = settled.recipe();
            Requests requests = new Requests(recipe, data, around);
            ModelRequest request = requests.model();
            model = requests.create(request);
            List<Fitting.Pair> pairs = Fitting.of(recipe, model, data.test().targets());
            return new Opened(settled, data, request.training().compute(), model, pairs);
        } catch (IOException | RecipeException | RuntimeException | Error e) {
            if (model != null) {
                model.close();
            }
            data.close();
            throw e;
        }
    }

    Recipe recipe() {
        return settled.recipe();
    }

    /** Training images from a batch of an epoch on. */
    ImageFeed training(int epoch, int first) {
        Dataset train = data.train();
        int[] order = Batches.order(recipe().seed(), epoch, train.size());
        Course course =
                Course.of(order, batch()).upTo(Batches.count(train.size(), batch())).from(first);
        return new ImageFeed(
                train,
                settled.augmentation().trained(recipe().seed(), epoch),
                course,
                compute.threads());
    }

    /** All test images, in order. */
    ImageFeed test() {
        Course course = Course.of(Batches.inOrder(data.test().size()), batch());
        return new ImageFeed(
                data.test(), settled.augmentation().measured(), course, compute.threads());
    }

    /** Symbolic name of the bundle the model comes from. */
    String family() {
        return recipe().model().entry().bundle();
    }

    int batch() {
        return recipe().train().integer("batch");
    }

    @Override
    public void close() throws IOException {
        try (data) {
            model.close();
        }
    }
}
