package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.internal.recipe.Node.Sequence;
import org.topolab.core.internal.recipe.Node.Value;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Places.Place;

/** Finds the plug-ins a recipe names and checks their options. */
final class Chooser {

    /** The option that names results; every plug-in of a list has it. */
    static final String AS = "as";

    /** The option that names sheets; every metric of a list has it. */
    static final String ON = "on";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final Catalog catalog;
    private final Problems problems;
    private final OptionReader options;

    Chooser(Catalog catalog, Problems problems, OptionReader options) {
        this.catalog = catalog;
        this.problems = problems;
        this.options = options;
    }

    /** The plug-in that a section names under a key, with the section's other entries. */
    <C extends Contribution<?>> Optional<Chosen<C>> one(
            Kind<C> kind, Mapping section, String path, String key) {
        Member member = section.members().get(key);
        if (member == null) {
            problems.add(
                    section.place(),
                    path + "." + key,
                    "missing, expected %s; add '%s: ...'".formatted(offered(kind), key));
            return Optional.empty();
        }
        return entry(kind, member.value(), path + "." + key)
                .flatMap(entry -> chosen(entry, section, path, List.of(key)));
    }

    /**
     * The plug-ins of a list: each an id, or a map of one id to its options. With {@code as} among
     * the options, results go by that name, so that an id may stand in the list twice.
     */
    <C extends Contribution<?>> List<Chosen<C>> several(
            Kind<C> kind, Mapping section, String key, String path) {
        Member member = section.members().get(key);
        if (member == null || member.value().plain() == null) {
            return List.of();
        }
        if (!(member.value() instanceof Sequence sequence)) {
            problems.add(
                    member.value().place(),
                    path,
                    "found %s, expected a list of %s"
                            .formatted(RecipeReader.word(member.value()), offered(kind)));
            return List.of();
        }
        Map<String, Chosen<C>> chosen = new LinkedHashMap<>();
        for (Node item : sequence.items()) {
            Optional<Chosen<C>> next = item(kind, item, path);
            if (next.isPresent() && chosen.putIfAbsent(next.get().name(), next.get()) != null) {
                problems.add(
                        item.place(),
                        path + "." + next.get().name(),
                        "found a second time; leave one out, or give it another name with"
                                + " 'as: ...'");
            }
        }
        return List.copyOf(chosen.values());
    }

    private <C extends Contribution<?>> Optional<Chosen<C>> item(
            Kind<C> kind, Node item, String path) {
        if (item instanceof Value) {
            return entry(kind, item, path)
                    .flatMap(e -> chosen(e, empty(item.place()), path + "." + e.id(), List.of()));
        }
        if (item instanceof Mapping map && map.members().size() == 1) {
            Map.Entry<String, Member> only = map.members().entrySet().iterator().next();
            Node below = only.getValue().value();
            if (below instanceof Mapping || below.plain() == null) {
                Mapping given = below instanceof Mapping m ? m : empty(below.place());
                return entry(kind, new Value(only.getKey(), only.getValue().key()), path)
                        .flatMap(e -> named(kind, e, given, path + "." + e.id()));
            }
        }
        problems.add(
                item.place(),
                path,
                "found %s, expected %s, or {id: {options}}"
                        .formatted(RecipeReader.word(item), offered(kind)));
        return Optional.empty();
    }

    private <C extends Contribution<?>> Optional<Chosen<C>> named(
            Kind<C> kind, Entry<C> entry, Mapping given, String path) {
        boolean metric = kind.equals(Kind.METRICS);
        List<String> others = metric ? List.of(AS, ON) : List.of(AS);
        Optional<Chosen<C>> chosen = chosen(entry, given, path, others);
        String name = name(entry.id(), given, path);
        List<String> sheets = metric ? sheets(given, path) : List.of();
        return chosen.map(c -> new Chosen<>(c.entry(), c.options(), name, sheets));
    }

    private String name(String id, Mapping given, String path) {
        Member as = given.members().get(AS);
        if (as == null) {
            return id;
        }
        String name = String.valueOf(as.value().plain());
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    as.value().place(),
                    path + "." + AS,
                    "found %s, expected lower-case letters, digits and hyphens, a letter first"
                            .formatted(RecipeReader.word(as.value())));
        }
        return name;
    }

    private List<String> sheets(Mapping given, String path) {
        Member on = given.members().get(ON);
        if (on == null || on.value().plain() instanceof String) {
            return on == null ? List.of() : List.of((String) on.value().plain());
        }
        if (on.value().plain() instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        problems.add(
                on.value().place(),
                path + "." + ON,
                "found %s, expected the id of a sheet, or a list of them"
                        .formatted(RecipeReader.word(on.value())));
        return List.of();
    }

    private <C extends Contribution<?>> Optional<Entry<C>> entry(
            Kind<C> kind, Node id, String path) {
        if (!(id.plain() instanceof String text)) {
            problems.add(
                    id.place(),
                    path,
                    "found %s, expected %s".formatted(RecipeReader.word(id), offered(kind)));
            return Optional.empty();
        }
        try {
            return Optional.of(catalog.find(kind, text));
        } catch (UnknownIdException e) {
            problems.add(id.place(), path, e.getMessage());
            return Optional.empty();
        }
    }

    private <C extends Contribution<?>> Optional<Chosen<C>> chosen(
            Entry<C> entry, Mapping given, String path, List<String> others) {
        Optional<Options> checked =
                options.read(entry.contribution().info().options(), given, path, others);
        checked.ifPresent(all -> together(entry, all, given, path));
        return checked.map(all -> new Chosen<>(entry, all));
    }

    /** The plug-in's own check of combinations; a plug-in that breaks here is named. */
    private void together(Entry<?> entry, Options all, Mapping given, String path) {
        List<OptionProblem> found = new ArrayList<>();
        try {
            found.addAll(entry.contribution().check(all));
        } catch (RuntimeException | LinkageError e) {
            problems.add(
                    given.place(),
                    path,
                    "the check of plug-in %s failed: %s".formatted(entry.bundle(), e));
        }
        for (OptionProblem problem : found) {
            Place place = PlaceIndex.of(given).of(problem.option());
            problems.add(place, OptionReader.join(path, problem.option()), problem.message());
        }
    }

    private <C extends Contribution<?>> String offered(Kind<C> kind) {
        List<String> ids = catalog.entries(kind).stream().map(Entry::id).toList();
        return ids.isEmpty()
                ? "a %s (none is installed)".formatted(kind.noun())
                : "a %s: %s".formatted(kind.noun(), String.join(", ", ids));
    }

    private static Mapping empty(Place place) {
        return new Mapping(Map.of(), place);
    }
}
