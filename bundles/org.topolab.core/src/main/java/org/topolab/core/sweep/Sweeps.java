package org.topolab.core.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Makes every trial of a recipe that lists values. */
@ProviderType
public interface Sweeps {

    /**
     * Reads a recipe in which a list may stand wherever {@code seed}, {@code data}, {@code model}
     * and {@code train} have one value. Whole numbers may be given as a range, {@code 1..10}.
     *
     * @param overrides as in {@code Recipes.read}; lists are written {@code seed=[1..10]}
     * @throws RecipeException with every problem of the first trial that has one
     */
    Sweep read(Path file, List<String> overrides) throws IOException, RecipeException;

    /**
     * Checks a recipe in memory as {@link #read} does one in a file.
     *
     * @param source as in {@code Recipes.check}
     * @return {@link Sweep#lists} says whether it lists values
     * @throws RecipeException with every problem of the first trial that has one
     */
    Sweep check(String source, String text, List<String> overrides) throws RecipeException;

    /**
     * How the trials stand in a folder.
     *
     * @throws IOException if the folder holds something else
     */
    List<Standing> standing(Sweep sweep, Path folder) throws IOException;

    /**
     * Makes the trials that are not finished, one after the other; one that fails is told, and the
     * others are made. Called again with the same folder it goes on where it stopped, or was
     * killed; values may have been added to the lists.
     *
     * @param folder gets {@code sweep.json}, {@code recipes/} and {@code runs/}
     * @return how the trials stand at the end; not all finished if the monitor cancelled, or some
     *     failed
     * @throws IOException if the folder holds something else, or another process is at work there
     */
    List<Standing> sweep(Sweep sweep, Path folder, RunMonitor monitor)
            throws IOException, RecipeException;
}
