package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.Optional;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A recipe with its data open and everything decided that its model depends on.
 *
 * @param request what the model will be made from
 * @param footprint what a process with this model will take; empty if the family cannot tell
 * @param requests makes the model
 */
record Prepared(
        Settled settled,
        Preparation.Data data,
        ModelRequest request,
        Optional<Footprint> footprint,
        Requests requests)
        implements AutoCloseable {

    /** Looks at data before they are used. */
    interface DataCheck {

        /**
         * Looks at them.
         *
         * @throws RecipeException if they do not fit
         */
        void check(Preparation.Data data) throws RecipeException;
    }

    /**
     * Opens the data and decides.
     *
     * @throws IOException if the data cannot be read
     * @throws RecipeException if the images cannot be changed as the recipe says
     */
    static Prepared of(Recipe given, Surroundings around, Monitor monitor)
            throws IOException, RecipeException {
        return of(given, around, monitor, data -> {});
    }

    /**
     * Opens the data, has them checked and decides.
     *
     * @param check called once the data are open, before anything is read of them
     */
    static Prepared of(Recipe given, Surroundings around, Monitor monitor, DataCheck check)
            throws IOException, RecipeException {
        Preparation.Data data = new Preparation(around.dataFolders()).open(given.data(), monitor);
        try {
            check.check(data);
            Settled settled = Settled.of(given, around.machine(), data.train(), monitor);
            Requests requests = new Requests(settled, data, around);
            ModelRequest request = requests.model();
            return new Prepared(settled, data, request, requests.footprint(request), requests);
        } catch (IOException | RecipeException | RuntimeException | Error e) {
            data.close();
            throw e;
        }
    }

    Recipe recipe() {
        return settled.recipe();
    }

    /** Whether the model is foretold to fit the memory; true if that cannot be told. */
    boolean fits() {
        return footprint.isEmpty() || requests.fits(footprint.get().bytes());
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
