package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.api.metric.Results;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** How good predictions are on the validation split, where training is stopped by that. */
final class Validation {

    /** Name of the group of {@code train} that says when. */
    static final String STOP = "stop";

    private final Opened opened;
    private final RunMonitor monitor;

    Validation(Opened opened, RunMonitor monitor) {
        this.opened = opened;
        this.monitor = monitor;
    }

    /**
     * Whether a recipe looks at a validation split.
     *
     * @throws RecipeException if its data have none
     */
    static boolean wanted(Recipe recipe) throws RecipeException {
        if (recipe.train().group(STOP).integer("patience") == 0) {
            return false;
        }
        if (!recipe.data().service().splits().contains(Split.VALIDATION)) {
            throw new RecipeException(
                    List.of(
                            recipe.places()
                                    .problem(
                                            "train.stop.patience",
                                            "data set '%s' has no validation split to stop by; set it to 0 or"
                                                            .formatted(recipe.data().id())
                                                    + " choose data that have one")));
        }
        return true;
    }

    /** How good they are; empty if the monitor cancelled. */
    Optional<Results> measure(int epoch) throws IOException {
        Dataset data = opened.data().validation().orElseThrow();
        Measurement measurement =
                new Measurement(
                        opened.model(), List.of(), Optional.of(data.targets()), opened.family());
        try (ImageFeed feed = opened.validation()) {
            for (int at = 0; at < data.size(); at += opened.batch()) {
                if (monitor.cancelled()) {
                    return Optional.empty();
                }
                measurement.add(feed.next());
                int shown = Math.min(data.size(), at + opened.batch());
                monitor.progress(
                        (double) shown / data.size(), "validating epoch %d".formatted(epoch));
            }
        }
        return Optional.of(measurement.finish().predictions());
    }
}
