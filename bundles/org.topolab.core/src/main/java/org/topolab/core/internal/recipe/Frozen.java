package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.option.Options;
import org.topolab.core.internal.recipe.RecipeReader.Parts;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;

/** The whole recipe as plain values, every default filled in. */
public final class Frozen {

    private Frozen() {}

    /** The recipe with its frozen form filled in. */
    static Recipe into(Recipe recipe) {
        return new Recipe(
                recipe.name(),
                recipe.seed(),
                recipe.data(),
                recipe.model(),
                recipe.train(),
                recipe.measure(),
                recipe.metrics(),
                recipe.figures(),
                recipe.movies(),
                plain(recipe),
                recipe.places());
    }

    /**
     * The recipe with other values of some options of training, frozen form included.
     *
     * @param changes values by name of the option
     */
    public static Recipe withTrain(Recipe recipe, Map<String, ?> changes) {
        Map<String, Object> values = new LinkedHashMap<>(recipe.train().values());
        values.putAll(changes);
        return into(
                new Recipe(
                        recipe.name(),
                        recipe.seed(),
                        recipe.data(),
                        recipe.model(),
                        Options.of(TrainOptions.ALL, values),
                        recipe.measure(),
                        recipe.metrics(),
                        recipe.figures(),
                        recipe.movies(),
                        Map.of(),
                        recipe.places()));
    }

    private static Map<String, Object> plain(Recipe recipe) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("name", recipe.name());
        top.put("seed", recipe.seed());
        Parts parts =
                new Parts(
                        Optional.empty(),
                        Optional.of(recipe.model()),
                        Optional.of(recipe.train()),
                        Optional.of(recipe.measure()),
                        recipe.metrics(),
                        recipe.figures(),
                        recipe.movies());
        return plain(top, Optional.of(recipe.data()), parts);
    }

    /** A recipe in parts, all of them valid; only data may be missing. */
    static Map<String, Object> plain(Parts parts, Optional<Chosen<DatasetProvider>> data) {
        return plain(parts.top().orElseThrow().values(), data, parts);
    }

    private static Map<String, Object> plain(
            Map<String, Object> top, Optional<Chosen<DatasetProvider>> data, Parts parts) {
        Map<String, Object> plain = new LinkedHashMap<>(top);
        data.ifPresent(chosen -> plain.put("data", chosen("provider", chosen)));
        plain.put("model", chosen("family", parts.model().orElseThrow()));
        plain.put("train", parts.train().orElseThrow().values());
        Map<String, Object> measure = new LinkedHashMap<>(parts.measure().orElseThrow().values());
        measure.put("metrics", several(parts.metrics()));
        plain.put("measure", measure);
        plain.put("figures", several(parts.figures()));
        plain.put("movies", several(parts.movies()));
        return plain;
    }

    private static Map<String, Object> chosen(String key, Chosen<?> chosen) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(key, chosen.id());
        plain.putAll(chosen.options().values());
        return plain;
    }

    private static List<Object> several(List<? extends Chosen<?>> all) {
        List<Object> plain = new ArrayList<>();
        for (Chosen<?> chosen : all) {
            Map<String, Object> values = new LinkedHashMap<>();
            if (!chosen.name().equals(chosen.id())) {
                values.put(Chooser.AS, chosen.name());
            }
            if (!chosen.sheets().isEmpty()) {
                values.put(Chooser.ON, chosen.sheets());
            }
            values.putAll(chosen.options().values());
            plain.add(values.isEmpty() ? chosen.id() : Map.of(chosen.id(), values));
        }
        return plain;
    }

    /** A frozen recipe as YAML that {@code Recipes.read} reads back to an equal one. */
    public static String yaml(Map<String, Object> frozen) {
        DumpSettings settings =
                DumpSettings.builder()
                        .setSchema(new CoreSchema())
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setDereferenceAliases(true)
                        .build();
        return new Dump(settings).dumpToString(frozen);
    }
}
