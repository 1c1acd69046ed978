package org.topolab.core.internal.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.recipe.RecipeException;

/** Words that could complete an override being typed. */
final class Completion {

    private final Catalog catalog;
    private final Kernels kernels;

    Completion(Catalog catalog, Kernels kernels) {
        this.catalog = catalog;
        this.kernels = kernels;
    }

    List<String> complete(Path file, String word) {
        Map<String, List<String>> values = values(file);
        int equals = word.indexOf('=');
        Stream<String> words =
                equals < 0
                        ? values.keySet().stream().map(key -> key + "=")
                        : values.getOrDefault(word.substring(0, equals), List.of()).stream()
                                .map(value -> word.substring(0, equals + 1) + value);
        return words.filter(candidate -> candidate.startsWith(word)).sorted().toList();
    }

    /** Every key that can be set, with the values worth offering. */
    private Map<String, List<String>> values(Path file) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        collect(PlatformOptions.all(), "", values);
        Mapping recipe = recipe(file);
        chosen(Kind.DATA, recipe, "data", "provider", values);
        chosen(Kind.MODELS, recipe, "model", "family", values);
        for (Entry<?> metric : catalog.entries(Kind.METRICS)) {
            options(metric, "measure.metrics." + metric.id(), values);
        }
        for (Entry<?> view : catalog.entries(Kind.VIEWS)) {
            options(view, "figures." + view.id(), values);
            options(view, "movies." + view.id(), values);
        }
        values.put("measure.metrics", ids(Kind.METRICS));
        values.put("figures", ids(Kind.VIEWS));
        values.put("movies", ids(Kind.VIEWS));
        values.put(
                "train.kernels",
                Stream.concat(Stream.of("auto"), kernels.names().stream().sorted()).toList());
        return values;
    }

    private <C extends Contribution<?>> void chosen(
            Kind<C> kind,
            Mapping recipe,
            String section,
            String key,
            Map<String, List<String>> values) {
        values.put(section, ids(kind));
        values.put(section + "." + key, ids(kind));
        Member member = recipe.members().get(section);
        if (member != null && member.value() instanceof Mapping map) {
            Object id =
                    map.members().containsKey(key) ? map.members().get(key).value().plain() : "";
            for (Entry<C> entry : catalog.entries(kind)) {
                if (entry.id().equals(id)) {
                    options(entry, section, values);
                }
            }
        }
    }

    private <C extends Contribution<?>> List<String> ids(Kind<C> kind) {
        return catalog.entries(kind).stream().map(Entry::id).toList();
    }

    private static void options(Entry<?> entry, String path, Map<String, List<String>> values) {
        collect(entry.contribution().info().options(), path, values);
    }

    private static void collect(
            List<OptionSpec> specs, String path, Map<String, List<String>> values) {
        for (OptionSpec spec : specs) {
            String key = OptionReader.join(path, spec.name());
            if (spec instanceof GroupOption group) {
                collect(group.members(), key, values);
            } else {
                values.put(key, spec.suggestions());
            }
        }
    }

    /** What can be read of a recipe that may be half written: nothing if it cannot. */
    private static Mapping recipe(Path file) {
        try {
            Node root = YamlReader.read(file.toString(), Files.readString(file), new Problems());
            return Optional.of(root)
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .orElseGet(() -> new Mapping(Map.of(), root.place()));
        } catch (IOException | RecipeException e) {
            return new Mapping(Map.of(), Overrides.place(""));
        }
    }
}
