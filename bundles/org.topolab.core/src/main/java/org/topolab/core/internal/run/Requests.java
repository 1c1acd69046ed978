package org.topolab.core.internal.run;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Training;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;

/**
 * What a model family is asked for. Activations are computed again in the backward pass where the
 * recipe says so, or leaves it open and the model would not fit otherwise.
 */
final class Requests {

    /** Share of the memory that a process may take; the rest is for others and for surprises. */
    static final double FITS = 0.9;

    private final Recipe recipe;
    private final ImageShape image;
    private final Targets answered;
    private final TrainingOrder order;
    private final Surroundings around;

    /**
     * @param settled the recipe, with what it leaves open decided
     * @param answered what the model answers for
     * @param order in which it learns
     */
    Requests(Settled settled, Targets answered, TrainingOrder order, Surroundings around) {
        this.recipe = settled.recipe();
        this.image = settled.augmentation().shape();
        this.order = order;
        this.answered = answered;
        this.around = around;
    }

    /** The request for the model of a run. */
    ModelRequest model() {
        String asked = recipe.train().text("recompute");
        if (!asked.equals("auto")) {
            return request(asked.equals("on"));
        }
        ModelRequest keeping = request(false);
        Optional<Footprint> whole = footprint(keeping);
        if (whole.isEmpty() || fits(whole.get().bytes())) {
            return keeping;
        }
        ModelRequest thrifty = request(true);
        Optional<Footprint> less = footprint(thrifty);
        return less.isPresent() && less.get().bytes() < whole.get().bytes() ? thrifty : keeping;
    }

    /** Whether so much memory, in bytes, can be had; true if that of the machine is unknown. */
    boolean fits(long bytes) {
        long memory = around.machine().memoryBytes();
        return memory == 0 || bytes <= FITS * memory;
    }

    /** What a process with this model will take; empty if the family cannot tell. */
    Optional<Footprint> footprint(ModelRequest request) {
        return estimate(request)
                .map(
                        model ->
                                Footprint.of(
                                        ProcessMemory.resident(),
                                        model,
                                        request.image(),
                                        request.training().batch()));
    }

    private Optional<Estimate> estimate(ModelRequest request) {
        try {
            return recipe.model().service().estimate(request);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // does not fit; making the model says so at its place
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(
                    recipe.model().entry().bundle(), "estimating what it needs", e);
        }
    }

    private ModelRequest request(boolean recompute) {
        int batch = recipe.train().integer("batch");
        long steps = (long) recipe.train().integer("epochs") * order.batches();
        Compute compute =
                new Compute(
                        recipe.train().text("precision"),
                        recipe.train().integer("threads"),
                        recompute);
        return new ModelRequest(
                recipe.model().options(),
                image,
                answered,
                new Training(recipe.train().group("optimizer"), batch, steps, compute),
                recipe.seed(),
                around.kernels().choose(recipe.train().text("kernels")));
    }

    /** Makes the model; a request that does not fit is a problem of the recipe. */
    Model create(ModelRequest request) throws RecipeException {
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
