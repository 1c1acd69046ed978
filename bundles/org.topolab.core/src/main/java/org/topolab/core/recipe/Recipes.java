package org.topolab.core.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/** Reads and checks recipes. */
@ProviderType
public interface Recipes {

    /**
     * Finds a recipe: the path as given, then below the examples folder of the distribution.
     *
     * @throws IOException if there is none; the message says where was looked and names near ones
     */
    Path locate(String recipe) throws IOException;

    /**
     * Reads a recipe and checks all of it.
     *
     * @param overrides {@code key=value} with dotted keys, such as {@code train.epochs=1}; {@code
     *     data=ID}, {@code model=ID} are short for {@code data.provider=ID}, {@code
     *     model.family=ID}
     * @throws RecipeException with every problem and its place, if anything is wrong
     */
    Recipe read(Path file, List<String> overrides) throws IOException, RecipeException;

    /**
     * Checks a recipe in memory as {@link #read} does one in a file.
     *
     * @param source the file it is from or will be saved to: its name is in problems, and relative
     *     paths in the text mean its folder
     * @throws RecipeException with every problem and its place, if anything is wrong
     */
    Recipe check(String source, String text, List<String> overrides) throws RecipeException;

    /**
     * What typed behind a recipe's name gives the same as a changed text of it: the same frozen
     * recipe, or the same trials where values are listed.
     *
     * @param base the recipe's file, as it is
     * @param text what it was changed to
     * @return {@code key=value}, none if nothing but comments has changed; empty if there are no
     *     such words
     * @throws RecipeException if the changed text is refused
     */
    Optional<List<String>> overrides(Path base, String text) throws IOException, RecipeException;

    /**
     * A text that means the same in another folder: relative paths that are found from the first
     * alone are made absolute.
     *
     * @param from the file the text is from
     * @param to the file it will be saved to
     * @throws RecipeException if the text cannot be read, or not be changed
     */
    String moved(String text, Path from, Path to) throws RecipeException;

    /**
     * Options outside a recipe, typed as its overrides are.
     *
     * @param specs what can be set
     * @param words {@code key=value}
     * @throws RecipeException with every problem, if anything is wrong
     */
    Options options(List<OptionSpec> specs, List<String> words) throws RecipeException;

    /** What can be set under {@code train} and {@code measure}, and at the top, for help. */
    List<OptionSpec> platformOptions();

    /** Words that could complete the override being typed, such as {@code model.n=}. */
    List<String> complete(Path file, String word);
}
