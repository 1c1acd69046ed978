package org.topolab.core.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
