package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Images;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Model;
import org.topolab.api.model.UnfitBatchException;
import org.topolab.api.task.Monitor;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;

/**
 * A recipe with its data open and its model made; nothing is written yet.
 *
 * @param pairs what is measured
 */
record Opened(Prepared prepared, Model model, List<Fitting.Pair> pairs) implements AutoCloseable {

    /**
     * Opens everything a recipe names and checks that it fits.
     *
     * @throws IOException if the data cannot be read
     * @throws RecipeException if parts of the recipe do not fit each other
     */
    static Opened of(Recipe recipe, Surroundings around, Monitor monitor)
            throws IOException, RecipeException {
        return of(Prepared.of(recipe, around, monitor));
    }

    /**
     * Makes the model.
     *
     * @param prepared closed with this, or at once if the model cannot be made
     */
    static Opened of(Prepared prepared) throws IOException, RecipeException {
        Model model = null;
        try {
            model = prepared.requests().create(prepared.request());
            List<Fitting.Pair> pairs =
                    Fitting.of(
                            prepared.settled(),
                            model,
                            prepared.data().test(),
                            prepared.request().targets().outputs());
            return new Opened(prepared, model, pairs);
        } catch (RecipeException | RuntimeException | Error e) {
            if (model != null) {
                model.close();
            }
            prepared.close();
            throw e;
        }
    }

    /** The recipe with what it leaves open decided. */
    Recipe recipe() {
        return prepared.recipe();
    }

    Preparation.Data data() {
        return prepared.data();
    }

    /** How the model computes. */
    Compute compute() {
        return prepared.request().training().compute();
    }

    /** Training images from a batch of an epoch on. */
    ImageFeed training(int epoch, int first) {
        Dataset train = data().train();
        Course course = prepared.order().course(epoch).from(first);
        return new ImageFeed(
                prepared.settled().trained(train, epoch),
                recorded(train),
                course,
                compute().threads());
    }

    /** All test images, in order. */
    ImageFeed test() {
        return inOrder(data().test());
    }

    /** All images of the validation split, in order. */
    ImageFeed validation() {
        return inOrder(data().validation().orElseThrow());
    }

    private ImageFeed inOrder(Dataset split) {
        Course course = Course.of(Batches.inOrder(split.size()), batch());
        return new ImageFeed(
                prepared.settled().measured(split), recorded(split), course, compute().threads());
    }

    private static Optional<Responses> recorded(Dataset split) {
        return split.targets() instanceof Responses responses
                ? Optional.of(responses)
                : Optional.empty();
    }

    /** All images that a metric shows, in order: not cropped, but normalised. */
    ImageFeed stimuli(Images images) {
        Course course = Course.of(Batches.inOrder(images.size()), batch());
        return new ImageFeed(
                prepared.settled().augmentation().normalised(images),
                Optional.empty(),
                course,
                compute().threads());
    }

    /**
     * One optimiser step.
     *
     * @throws RecipeException if the data are not what the model can learn from
     */
    double step(Batch batch) throws RecipeException {
        return step(model, batch);
    }

    /** One optimiser step of another model of this request. */
    double step(Model other, Batch batch) throws RecipeException {
        try {
            return other.train(batch);
        } catch (UnfitBatchException e) {
            throw new RecipeException(
                    List.of(recipe().places().problem("data", String.valueOf(e.getMessage()))));
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(family(), "taking a training step", e);
        }
    }

    /** Another model of the same request, with fresh weights. */
    Model fresh() throws RecipeException {
        return prepared.requests().create(prepared.request());
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
        try (prepared) {
            model.close();
        }
    }
}
