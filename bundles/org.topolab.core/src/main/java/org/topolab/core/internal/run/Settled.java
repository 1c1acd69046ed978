package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.core.internal.augment.Augmentation;
import org.topolab.core.internal.augment.ShownImages;
import org.topolab.core.internal.augment.Spread;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A recipe with what it leaves open decided, so that its frozen form repeats the run bit by bit.
 *
 * @param recipe says how many threads compute, and by what images are normalised
 * @param augmentation what it says of images
 */
record Settled(Recipe recipe, Augmentation augmentation) {

    static final String AUGMENT = "augment";

    /**
     * Decides.
     *
     * @param train the training split; all of it is read if its mean is to be found out
     * @throws RecipeException if the images cannot be changed as the recipe says
     */
    static Settled of(Recipe recipe, Machine machine, Dataset train, Monitor monitor)
            throws IOException, RecipeException {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (recipe.train().integer("threads") == 0) {
            changes.put("threads", (long) machine.processors());
        }
        Options augment = recipe.train().group(AUGMENT);
        Augmentation asked = augmentation(recipe, augment, train.shape());
        if (!augment.text("normalise").equals("auto")) {
            return new Settled(Frozen.withTrain(recipe, changes), asked);
        }
        Spread spread = Spread.of(asked.measured(train, recipe.seed()), monitor);
        Map<String, Object> given = new LinkedHashMap<>(augment.values());
        given.put("normalise", "given");
        given.put("mean", spread.mean());
        given.put("sd", spread.sd());
        changes.put(AUGMENT, given);
        Recipe settled = Frozen.withTrain(recipe, changes);
        return new Settled(
                settled, augmentation(settled, settled.train().group(AUGMENT), train.shape()));
    }

    /** Images of the training split as the model sees them in an epoch, from 1. */
    ShownImages trained(Images images, int epoch) {
        return augmentation.trained(images, recipe.seed(), epoch);
    }

    /** Images of a split as the model sees them when it is measured. */
    ShownImages measured(Images images) {
        return augmentation.measured(images, recipe.seed());
    }

    private static Augmentation augmentation(Recipe recipe, Options augment, ImageShape shape)
            throws RecipeException {
        try {
            return Augmentation.of(augment, shape);
        } catch (OptionException e) {
            String path = "train.%s.%s".formatted(AUGMENT, e.option());
            throw new RecipeException(List.of(recipe.places().problem(path, e.getMessage())));
        }
    }
}
