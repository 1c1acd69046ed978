package org.topolab.core.internal.run;

import java.util.List;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Responses;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/** In which batches an epoch shows the training images; a function of seed and epoch alone. */
interface TrainingOrder {

    /** Name of the option of {@code train} that chooses. */
    String OPTION = "recordings";

    /** Optimiser steps of one epoch. */
    int batches();

    /**
     * The batches of an epoch.
     *
     * @param epoch from 1
     */
    Course course(int epoch);

    /** The one that a recipe asks for. */
    static TrainingOrder of(Recipe recipe, Dataset train) throws RecipeException {
        int batch = recipe.train().integer("batch");
        String asked = recipe.train().text(OPTION);
        if (asked.equals("mixed")) {
            return mixed(recipe.seed(), train.size(), batch);
        }
        if (train.targets() instanceof Responses responses) {
            boolean longest = asked.equals("until-longest");
            return new CycledOrder(recipe.seed(), responses, batch, longest);
        }
        throw new RecipeException(
                List.of(
                        recipe.places()
                                .problem(
                                        "train." + OPTION,
                                        "'%s' takes recordings in turn, but data set '%s' has %s; use"
                                                        .formatted(
                                                                asked,
                                                                recipe.data().id(),
                                                                train.targets().kind())
                                                + " mixed")));
    }

    /** All images in one random order. */
    static TrainingOrder mixed(long seed, int images, int batch) {
        return new TrainingOrder() {
            @Override
            public int batches() {
                return Batches.count(images, batch);
            }

            @Override
            public Course course(int epoch) {
                return Course.of(Batches.order(seed, epoch, images), batch).upTo(batches());
            }
        };
    }
}
