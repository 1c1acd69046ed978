package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import org.topolab.api.model.Model;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A recipe with its data open and its model made; nothing is written yet.
 *
 * @param pairs what is measured
 */
record Opened(Recipe recipe, Preparation.Data data, Model model, List<Fitting.Pair> pairs)
        implements AutoCloseable {

    /**
     * Opens everything a recipe names and checks that it fits.
     *
     * @throws IOException if the data cannot be read
     * @throws RecipeException if parts of the recipe do not fit each other
     */
    static Opened of(Recipe recipe, Surroundings around, Monitor monitor)
            throws IOException, RecipeException {
        Preparation.Data data = new Preparation(around.dataFolders()).open(recipe.data(), monitor);
        Model model = null;
        try {
            model =
                    Preparation.create(
                            recipe,
                            Preparation.request(
                                    recipe,
                                    data,
                                    around.kernels().choose(recipe.train().text("kernels"))));
            List<Fitting.Pair> pairs = Fitting.of(recipe, model, data.test().targets());
            return new Opened(recipe, data, model, pairs);
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
