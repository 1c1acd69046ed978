package org.topolab.core.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Compares runs from their folders alone: no model, data set or metric need be installed. */
@ProviderType
public interface Comparisons {

    /**
     * Puts runs side by side at the last epoch that all of them measured.
     *
     * @param folders run folders, at least one
     * @throws IOException if one is no run or cannot be read
     */
    Comparison compare(List<Path> folders) throws IOException;

    /**
     * Follows the numbers of groups of runs over epochs.
     *
     * @param folders run folders, at least one
     * @throws IOException if one is no run or cannot be read
     */
    Courses courses(List<Path> folders) throws IOException;

    /**
     * Tests every group against the first one, for the numbers of a short table. A test that is not
     * defined, for lack of repetitions or because nothing varies, is left out.
     *
     * @param folders run folders, at least one
     * @param by what counts as one repetition
     */
    List<Contrast> contrasts(List<Path> folders, Replicates by) throws IOException;

    /**
     * Draws runs in common figures: maps side by side, curves of groups with intervals over seeds,
     * and, where recipes differ in numbers, what was found against those.
     *
     * @param folders run folders, at least one
     * @param views views with options, as in {@code Runs.figures}; empty for those of the first
     *     run's recipe
     * @param all whether all curves are drawn, not only those of the short table
     * @param out where the figures go; made if it is not there
     * @return the files written
     */
    List<Path> figures(
            List<Path> folders, List<String> views, boolean all, Path out, RunMonitor monitor)
            throws IOException, RecipeException;
}
