package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A recipe with its data open and its model made; nothing is written yet.
 *
 * @param recipe with what it leaves open settled
 * @param compute how the model computes
 * @param pairs what is measured
 */
record Opened(
        Recipe recipe,
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
        Recipe recipe = Settled.of(given, around.machine());
        Preparation.Data data = new Preparation(around.dataFolders()).open(recipe.data(), monitor);
        Model model = null;
        try {
            Requests requests = new Requests(recipe, data, around);
            ModelRequest request = requests.model();
            model = requests.create(request);
            List<Fitting.Pair> pairs = Fitting.of(recipe, model, data.test().targets());
            return new Opened(recipe, data, request.training().compute(), model, pairs);
        } catch (RecipeException | RuntimeException | Error e) {
            if (model != null) {
                model.close();
            }
            data.close();
            throw e;
        }
    }

    /** Symbolic name of the bundle the model comes from. */
    String family() {
        return recipe.model().entry().bundle();
    }

    int batch() {
        return recipe.train().integer("batch");
    }

    @Override
    public void close() throws IOException {
        try (data) {
            model.close();
        }
    }
}
