package org.topolab.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/** Trains, measures, draws and plans. */
@ProviderType
public interface Runs {

    /**
     * Trains and measures a recipe into a new folder.
     *
     * @param folder the run folder; created whole, or not at all if the recipe cannot start
     * @param replace whether an existing run there may be replaced
     * @throws IOException if the data cannot be read, or the folder exists and may not be replaced
     * @throws RecipeException if parts of the recipe do not fit each other, such as a metric that
     *     needs classes and a data set without
     */
    Outcome run(Recipe recipe, Path folder, boolean replace, RunMonitor monitor)
            throws IOException, RecipeException;

    /** Goes on with an interrupted run; the result has the bits of an uninterrupted one. */
    default Outcome resume(Path folder, RunMonitor monitor) throws IOException, RecipeException {
        return resume(folder, List.of(), monitor);
    }

    /**
     * Goes on with an interrupted run, computing in another way: the result may have other bits.
     *
     * @param computing overrides of {@code train.threads}, {@code train.kernels} and {@code
     *     train.precision}, such as {@code train.threads=2}
     */
    Outcome resume(Path folder, List<String> computing, RunMonitor monitor)
            throws IOException, RecipeException;

    /**
     * Measures the last weights of a run anew and adds the rows. Those of a metric that was
     * measured there before are replaced, whatever its settings were; {@code log.jsonl} has both.
     *
     * @param words metrics with options, {@code clustering}, {@code clustering.shuffles=500}, none
     *     for those of the recipe; and overrides of the recipe: {@code data=ID}, which leaves
     *     nothing of the old data, {@code data.x=VALUE}, {@code measure.x=VALUE}, {@code
     *     train.batch=VALUE}
     * @throws RecipeException if a word is none of these, or the data do not fit the network
     */
    default Outcome measure(Path folder, List<String> words, RunMonitor monitor)
            throws IOException, RecipeException {
        return measure(folder, words, List.of(), monitor);
    }

    /**
     * Measures as above, computing in another way than the run did.
     *
     * @param computing overrides as in {@link #resume(Path, List, RunMonitor)}
     */
    Outcome measure(Path folder, List<String> words, List<String> computing, RunMonitor monitor)
            throws IOException, RecipeException;

    /**
     * Draws a run's results.
     *
     * @param views views with options, written as metrics are in {@link #measure}; empty for those
     *     of the recipe
     * @param all whether curves are drawn too that are 0 or not finite at every epoch, or have one
     *     point alone
     * @return the files written
     */
    List<Path> figures(Path folder, List<String> views, boolean all, RunMonitor monitor)
            throws IOException, RecipeException;

    /**
     * Films a run's results: each map with a frame for each measured epoch.
     *
     * @param views views with options, as above; empty for those of the recipe's {@code movies}, or
     *     of its {@code figures} if it has none
     * @param framesPerSecond 1/60 to 60
     * @return the files written
     */
    List<Path> movies(Path folder, List<String> views, double framesPerSecond, RunMonitor monitor)
            throws IOException, RecipeException;

    /** What a recipe will need, without starting it. */
    Plan plan(Recipe recipe) throws IOException, RecipeException;
}
