package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.topolab.api.option.Options;
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
                        Map.of(),
                        recipe.places()));
    }

    private static Map<String, Object> plain(Recipe recipe) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", recipe.name());
        plain.put("seed", recipe.seed());
        plain.put("data", chosen("provider", recipe.data()));
        plain.put("model", chosen("family", recipe.model()));
        plain.put("train", recipe.train().values());
        Map<String, Object> measure = new LinkedHashMap<>(recipe.measure().values());
        measure.put("metrics", several(recipe.metrics()));
        plain.put("measure", measure);
        plain.put("figures", several(recipe.figures()));
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
