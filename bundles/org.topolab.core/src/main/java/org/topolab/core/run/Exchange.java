package org.topolab.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.core.recipe.RecipeException;

/** Takes in networks that were trained elsewhere, and gives out those of runs. */
@ProviderType
public interface Exchange {

    /**
     * A network that was taken in.
     *
     * @param folder the run folder it is in now
     * @param family id of its family
     * @param parameters trained values
     * @param notes sentences worth telling
     */
    record Imported(Path folder, String family, long parameters, List<String> notes) {
        public Imported {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Makes a run folder of a file of weights: PyTorch (zip or older) or safetensors.
     *
     * @param family id of a model family; empty if the file names its own, as exported ones do
     * @param overrides {@code key=value} for the recipe, such as {@code name=published}; what the
     *     weights themselves tell cannot be changed
     * @param folder the run folder; made whole, or not at all
     * @param replace whether an existing run there may be replaced
     * @throws IOException if the file cannot be read, is not of the family, or the folder exists
     *     and may not be replaced
     * @throws RecipeException if an override is wrong, or the family cannot take networks over
     */
    Imported take(
            Path file,
            Optional<String> family,
            List<String> overrides,
            Path folder,
            boolean replace)
            throws IOException, RecipeException;

    /**
     * Writes the last weights of a run as one safetensors file.
     *
     * @param prefix what all names get in front, such as {@code module.}; may be empty
     * @param replace whether an existing file may be replaced
     * @return the epoch the weights are from
     * @throws IOException if the run has no weights yet, or the file exists and may not be replaced
     */
    int give(Path run, Path file, String prefix, boolean replace) throws IOException;
}
