package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.model.Growing;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.Options;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;
import org.topolab.format.file.Sha256;
import org.topolab.format.safetensors.Safetensors;

/**
 * The trained network that a recipe starts from, {@code train.from}.
 *
 * @param source as the recipe has it
 * @param sha256 of the file of weights
 * @param tensors by name
 * @param family id of its family; empty if it is not known
 * @param options of its family, by name
 */
record Ancestor(
        String source,
        String sha256,
        Map<String, Tensor> tensors,
        String family,
        Map<String, Object> options) {

    private static final String FROM = "from";
    private static final String HASH = "from-sha256";

    /**
     * What was taken over.
     *
     * @param taken number of tensors
     * @param fresh number of tensors that stay as they were made
     * @param note both in words, with examples
     */
    record Inheritance(int taken, int fresh, String note) {}

    /**
     * Reads the network that a recipe starts from; empty if it starts fresh.
     *
     * @throws RecipeException if it is not there, or is another than the recipe says
     */
    static Optional<Ancestor> of(Recipe recipe) throws IOException, RecipeException {
        String from = recipe.train().text(FROM);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Ancestor ancestor;
        try {
            ancestor = read(from, Path.of(from));
        } catch (NoSuchFileException e) {
            throw refused(recipe, "found no %s, expected a run folder or a file".formatted(from));
        }
        String expected = recipe.train().text(HASH);
        if (!expected.isEmpty() && !expected.equals(ancestor.sha256())) {
            throw refused(
                    recipe,
                    "%s has SHA-256 %s, the recipe began with %s; give it those weights back"
                            .formatted(from, ancestor.sha256(), expected));
        }
        return Optional.of(ancestor);
    }

    private static Ancestor read(String source, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            RunFolder folder = RunFolder.open(path);
            Path file = Weights.latest(folder).file();
            Map<String, Object> options = RunRecord.model(folder.record());
            String family = String.valueOf(options.remove(TrainedFile.FAMILY));
            return new Ancestor(
                    source, Sha256.of(file), Safetensors.read(file).tensors(), family, options);
        }
        TrainedFile file = TrainedFile.read(path);
        return new Ancestor(
                source, Sha256.of(path), file.tensors(), file.family().orElse(""), file.options());
    }

    /** The recipe with the fingerprint of what it starts from. */
    Recipe settled(Recipe recipe) {
        return Frozen.withTrain(recipe, Map.of(HASH, sha256));
    }

    /**
     * Puts what fits into a fresh model: tensors of the same name, or the name its family gives
     * them, and of the same shape.
     *
     * @throws RecipeException if nothing fits
     */
    Inheritance into(Model model, Recipe recipe) throws RecipeException {
        Optional<Map.Entry<Growing, Options>> growing = growing(recipe);
        Parameters parameters = model.parameters();
        Map<Boolean, String> examples = new LinkedHashMap<>();
        int taken = 0;
        for (String name : parameters.names()) {
            Optional<Tensor> tensor =
                    source(name, growing, recipe)
                            .flatMap(old -> Optional.ofNullable(tensors.get(old)))
                            .filter(t -> Arrays.equals(t.shape(), parameters.get(name).shape()));
            tensor.ifPresent(t -> parameters.set(name, t));
            examples.putIfAbsent(tensor.isPresent(), name);
            taken += tensor.isPresent() ? 1 : 0;
        }
        int all = parameters.names().size();
        if (taken == 0) {
            throw refused(
                    recipe,
                    "none of the %d tensors in %s fits the %d of this model; start from a network of"
                                    .formatted(tensors.size(), source, all)
                            + " the same family, or leave it out");
        }
        String fresh =
                taken == all
                        ? "nothing stays fresh"
                        : "%d stay fresh, such as %s".formatted(all - taken, examples.get(false));
        String note =
                "%d of %d tensors are taken over from %s, such as %s; %s"
                        .formatted(taken, all, source, examples.get(true), fresh);
        return new Inheritance(taken, all - taken, note);
    }

    private static Optional<String> source(
            String name, Optional<Map.Entry<Growing, Options>> growing, Recipe recipe) {
        if (growing.isEmpty()) {
            return Optional.of(name);
        }
        Map.Entry<Growing, Options> known = growing.get();
        try {
            return known.getKey().ancestor(name, known.getValue(), recipe.model().options());
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(
                    recipe.model().entry().bundle(), "growing a network", e);
        }
    }

    /** The family's own word on names, with this network's options; empty if there is none. */
    private Optional<Map.Entry<Growing, Options>> growing(Recipe recipe) throws RecipeException {
        Chosen<ModelFamily> chosen = recipe.model();
        Optional<Growing> growing = chosen.service().ability(Growing.class);
        if (growing.isEmpty() || !family.equals(chosen.id())) {
            return Optional.empty();
        }
        try {
            Options known = Options.of(chosen.service().info().options(), options);
            return Optional.of(Map.entry(growing.get(), known));
        } catch (OptionException e) {
            throw refused(
                    recipe,
                    "options of the network in %s are not those of family '%s': %s"
                            .formatted(source, family, e.getMessage()));
        }
    }

    private static RecipeException refused(Recipe recipe, String message) {
        return new RecipeException(List.of(recipe.places().problem("train." + FROM, message)));
    }
}
