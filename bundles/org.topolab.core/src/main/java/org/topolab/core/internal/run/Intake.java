package org.topolab.core.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Adopting;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;
import org.topolab.format.file.FormatException;

/**
 * Makes the recipe of an imported network: what its tensors tell, then what the file and the user
 * say, then what its family suggests to measure.
 */
final class Intake {

    private final Catalog catalog;
    private final Repeats recipes;
    private final Path file;
    private final TrainedFile trained;
    private final Entry<ModelFamily> family;
    private final List<String> notes = new ArrayList<>();

    /**
     * A network that its family has recognised.
     *
     * @param recipe its frozen recipe, without data unless some were named
     * @param notes sentences worth telling
     */
    record Recognised(Adopted adopted, Map<String, Object> recipe, List<String> notes) {}

    Intake(
            Catalog catalog,
            Repeats recipes,
            Path file,
            TrainedFile trained,
            Entry<ModelFamily> family) {
        this.catalog = catalog;
        this.recipes = recipes;
        this.file = file;
        this.trained = trained;
        this.family = family;
    }

    /**
     * Recognises the network.
     *
     * @throws FormatException if the tensors are not of the family
     * @throws RecipeException if an override is wrong or says other than the tensors
     */
    Recognised recognise(List<String> overrides) throws FormatException, RecipeException {
        Map<String, Object> said = said(overrides);
        Adopted adopted = adopt(said);
        refuseContradictions(said, adopted.options());
        Map<String, Object> model = new LinkedHashMap<>(Map.of("family", family.id()));
        model.putAll(said);
        model.putAll(adopted.options());
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("name", name());
        recipe.put("model", model);
        recipe.put("measure", Map.of("metrics", metrics(adopted)));
        recipe.put("figures", views());
        Map<String, Object> frozen = recipes.frozen(recipes.overridden(recipe, overrides));
        notes.addAll(0, adopted.notes());
        return new Recognised(adopted, frozen, List.copyOf(notes));
    }

    /** What the file says of options, then what the user says. */
    private Map<String, Object> said(List<String> overrides) throws RecipeException {
        Map<String, Object> model = new LinkedHashMap<>(Map.of("family", family.id()));
        List<String> known = specs().stream().map(OptionSpec::name).toList();
        trained.options().forEach((name, value) -> put(model, known, name, value));
        Object changed = recipes.overridden(Map.of("model", model), overrides).get("model");
        Map<String, Object> said = new LinkedHashMap<>();
        if (changed instanceof Map<?, ?> map) {
            map.forEach((name, value) -> said.put(String.valueOf(name), value));
        }
        said.remove("family");
        return said;
    }

    private static void put(
            Map<String, Object> model, List<String> known, String name, Object value) {
        if (known.contains(name)) {
            model.put(name, value);
        }
    }

    private List<OptionSpec> specs() {
        return family.contribution().info().options();
    }

    private Adopted adopt(Map<String, Object> said) throws FormatException, RecipeException {
        Optional<Adopting> adopting = family.contribution().ability(Adopting.class);
        if (adopting.isEmpty()) {
            throw refused(
                    "family",
                    "family '%s' cannot take over networks, %s can".formatted(family.id(), able()));
        }
        try {
            return adopting.get().adopt(file.getFileName().toString(), trained.tensors(), said);
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    file.toString(),
                    e.getMessage(),
                    "a network of family '%s'".formatted(family.id()),
                    "name another file or --family",
                    e);
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(family.bundle(), "taking over tensors", e);
        }
    }

    private String able() {
        List<String> able =
                catalog.entries(Kind.MODELS).stream()
                        .filter(e -> e.contribution().ability(Adopting.class).isPresent())
                        .map(Entry::id)
                        .toList();
        return able.isEmpty() ? "none that is installed" : String.join(", ", able);
    }

    private static RecipeException refused(String option, String message) {
        return new RecipeException(
                List.of(new Problem("import", 0, 0, "model." + option, message)));
    }

    private static void refuseContradictions(Map<String, Object> said, Map<String, Object> found)
            throws RecipeException {
        for (Map.Entry<String, Object> option : found.entrySet()) {
            Object other = said.getOrDefault(option.getKey(), option.getValue());
            if (!Objects.equals(other, option.getValue())) {
                throw refused(
                        option.getKey(),
                        "found %s, but the tensors of the file tell %s; leave it out"
                                .formatted(other, option.getValue()));
            }
        }
    }

    /** Name of the run: that of the file, without what a name cannot have. */
    private String name() {
        String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]+$", "");
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? "imported" : plain.substring(0, Math.min(100, plain.length()));
    }

    private List<Object> metrics(Adopted adopted) {
        List<Object> metrics = new ArrayList<>();
        adopted.metrics()
                .forEach(
                        (id, options) ->
                                metric(id, options)
                                        .ifPresentOrElse(
                                                metrics::add,
                                                () ->
                                                        notes.add(
                                                                "metric '%s' is left out: none of"
                                                                                .formatted(id)
                                                                        + " that name with these"
                                                                        + " options is installed")));
        return metrics;
    }

    private Optional<Object> metric(String id, Map<String, Object> options) {
        return catalog.entries(Kind.METRICS).stream()
                .filter(entry -> entry.id().equals(id))
                .filter(entry -> accepts(entry.contribution().info().options(), options))
                .findFirst()
                .map(entry -> options.isEmpty() ? id : Map.of(id, options));
    }

    private static boolean accepts(List<OptionSpec> specs, Map<String, Object> options) {
        try {
            Options.of(specs, options);
            return true;
        } catch (OptionException e) {
            // another version of the metric: the caller tells that it is left out
            return false;
        }
    }

    /** All views that need nothing said. */
    private List<Object> views() {
        List<Object> views = new ArrayList<>();
        catalog.entries(Kind.VIEWS).stream()
                .filter(entry -> accepts(entry.contribution().info().options(), Map.of()))
                .forEach(entry -> views.add(entry.id()));
        return views;
    }
}
