package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A recipe with its data open and everything decided that its model depends on.
 *
 * @param order in which batches the model learns
 * @param request what the model will be made from
 * @param footprint what a process with this model will take; empty if the family cannot tell
 * @param requests makes the model
 */
record Prepared(
        Settled settled,
        Preparation.Data data,
        TrainingOrder order,
        ModelRequest request,
        Optional<Footprint> footprint,
        Requests requests)
        implements AutoCloseable {

    /** Looks at data before they are used. */
    interface DataCheck {

        /**
         * Looks at them.
         *
         * @return what the model answers for: the targets of the data, or others of the same kind
         * @throws RecipeException if they do not fit
         */
        Targets answered(Preparation.Data data) throws RecipeException;
    }

    /**
     * Opens the data and decides.
     *
     * @throws IOException if the data cannot be read
     * @throws RecipeException if the images cannot be changed as the recipe says
     */
    static Prepared of(Recipe given, Surroundings around, Monitor monitor)
            throws IOException, RecipeException {
        return of(given, around, monitor, data -> data.train().targets());
    }

    /**
     * Opens the data, has them checked and decides.
     *
     * @param check called once the data are open, before anything is read of them
     */
    static Prepared of(Recipe given, Surroundings around, Monitor monitor, DataCheck check)
            throws IOException, RecipeException {
        boolean validation = Validation.wanted(given);
        Preparation.Data data =
                new Preparation(around.dataFolders()).open(given.data(), validation, monitor);
        try {
            Targets answered = check.answered(data);
            Settled settled = Settled.of(given, around.machine(), data.train(), monitor);
            TrainingOrder order = TrainingOrder.of(settled.recipe(), data.train());
            Requests requests = new Requests(settled, answered, order, around);
            ModelRequest request = requests.model();
            return new Prepared(
                    settled, data, order, request, requests.footprint(request), requests);
        } catch (IOException | RecipeException | RuntimeException | Error e) {
            data.close();
            throw e;
        }
    }

    Recipe recipe() {
        return settled.recipe();
    }

    /**
     * What the model's predictions are compared with; empty if it answers for other classes than
     * the data have.
     */
    Optional<Targets> scored() {
        Targets targets = data.test().targets();
        return Optional.of(targets).filter(t -> t.outputs() == request.targets().outputs());
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
