package org.topolab.core.internal.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.topolab.api.view.Visualizer;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.sweep.Sweep;

/** Reads recipes as runs and sweeps need them: those of existing runs, in parts, or with lists. */
public interface Repeats {

    /** The whole recipe, with overrides. */
    Recipe read(Path file, List<String> overrides) throws IOException, RecipeException;

    /** All trials of a recipe that may list values. */
    Sweep sweep(Path file, List<String> overrides) throws IOException, RecipeException;

    /** The same of a text in memory. */
    Sweep sweep(String source, String text, List<String> overrides) throws RecipeException;

    /**
     * A list of views alone; data set, model and metrics of the recipe need not be installed.
     *
     * @param key {@code figures} or {@code movies}
     */
    List<Chosen<Visualizer>> views(Path file, String key, List<String> overrides)
            throws IOException, RecipeException;

    /**
     * A recipe of plain values with overrides put in, not checked yet.
     *
     * @throws RecipeException if an override is malformed
     */
    Map<String, Object> overridden(Map<String, Object> recipe, List<String> overrides)
            throws RecipeException;

    /**
     * A recipe of plain values, checked and with every default filled in. It may lack data, as that
     * of an imported network does.
     *
     * @throws RecipeException with everything that is wrong
     */
    Map<String, Object> frozen(Map<String, Object> recipe) throws RecipeException;

    /**
     * Overrides that replace a list by other choices.
     *
     * @param path of the list, such as {@code measure.metrics}
     * @param choices ids, and options as in {@code clustering.shuffles=500}; empty keeps the list
     */
    static List<String> choose(String path, List<String> choices) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> overrides = new ArrayList<>();
        for (String choice : choices) {
            ids.add(choice.replaceFirst("[.=].*", ""));
            if (choice.contains(".") || choice.contains("=")) {
                overrides.add(path + "." + choice);
            }
        }
        if (!ids.isEmpty()) {
            overrides.add(0, path + "=[" + String.join(", ", ids) + "]");
        }
        return overrides;
    }
}
