package org.topolab.core.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.topolab.core.internal.run.KeptRun;

/** The entries of a frozen recipe by dotted path, and in which of them recipes differ. */
public final class RecipeEntries {

    /** Path of the fingerprint of the data, which is no entry of a recipe. */
    static final String DATA = "data.sha256";

    /** Name of a run without recipe, which stands for all that is not known of it. */
    static final String RUN = "run";

    private static final int SHOWN = 8; // letters of a fingerprint

    /** Says nothing of what a run finds, or, as the seed and where data lie, is told otherwise. */
    private static final Pattern APART =
            Pattern.compile(
                    "name|seed|(figures|movies)(\\..*)?|data\\.folder"
                            + "|train\\.(threads|kernels|recompute|checkpoint|keep-weights)");

    /** Says nothing that is worth a column in a table of runs, or has one of its own. */
    private static final Pattern UNTOLD = Pattern.compile("name|seed|(figures|movies)(\\..*)?");

    private static final Set<String> EMPTY = Set.of("", "[]", "{}");

    private static final int SIMPLE = 200; // characters of a value

    private RecipeEntries() {}

    /**
     * The entries of a frozen recipe for a table of runs: name, seed, figures and values that are
     * empty or long are left out.
     *
     * @param sha256 fingerprint of the training data; empty if unknown
     */
    public static Map<String, String> simple(Map<?, ?> recipe, String sha256) {
        Map<String, String> entries = new LinkedHashMap<>();
        collect("", recipe, entries);
        entries.entrySet()
                .removeIf(
                        entry ->
                                UNTOLD.matcher(entry.getKey()).matches()
                                        || EMPTY.contains(entry.getValue())
                                        || entry.getValue().length() > SIMPLE);
        fingerprint(sha256, entries);
        return entries;
    }

    private static void fingerprint(String sha256, Map<String, String> entries) {
        if (!sha256.isEmpty()) {
            entries.put(DATA, sha256.substring(0, Math.min(SHOWN, sha256.length())));
        }
    }

    /** The entries of a run that count, in the order of its recipe. */
    static Map<String, String> of(KeptRun run) {
        Map<String, String> entries = new LinkedHashMap<>();
        collect("", run.recipe(), entries);
        entries.keySet().removeIf(path -> APART.matcher(path).matches());
        if (run.recipe().isEmpty()) {
            entries.put(RUN, run.folder().getFileName().toString()); // like no other
        }
        fingerprint(run.data(), entries);
        return entries;
    }

    private static void collect(String path, Map<?, ?> map, Map<String, String> entries) {
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String below = path.isEmpty() ? "" + member.getKey() : path + "." + member.getKey();
            if (member.getValue() instanceof Map<?, ?> inner) {
                collect(below, inner, entries);
            } else if (chosen(member.getValue())) {
                for (Object item : (List<?>) member.getValue()) {
                    if (item instanceof Map<?, ?> inner) {
                        collect(below, named(inner), entries);
                    } else {
                        entries.put(below + "." + item, "yes");
                    }
                }
            } else {
                entries.put(below, String.valueOf(member.getValue()));
            }
        }
    }

    /** A plug-in with its options, under the name that the recipe gives it with {@code as}. */
    private static Map<?, ?> named(Map<?, ?> chosen) {
        Map<Object, Object> named = new LinkedHashMap<>();
        chosen.forEach(
                (id, options) -> {
                    Object as = options instanceof Map<?, ?> map ? map.get("as") : id;
                    named.put(as instanceof String name ? name : id, options);
                });
        return named;
    }

    /** Whether a value is a list of plug-ins, some with options. */
    private static boolean chosen(Object value) {
        return value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
    }

    /** Paths whose values are not the same in all recipes, runs without recipe left out. */
    static List<String> different(List<Map<String, String>> all) {
        List<Map<String, String>> recipes =
                all.stream().filter(entries -> !entries.containsKey(RUN)).toList();
        Set<String> paths = new LinkedHashSet<>();
        recipes.forEach(entries -> paths.addAll(entries.keySet()));
        List<String> different = new ArrayList<>();
        for (String path : paths) {
            long values =
                    recipes.stream()
                            .map(entries -> entries.getOrDefault(path, ""))
                            .distinct()
                            .count();
            if (values > 1) {
                different.add(path);
            }
        }
        boolean said = different.stream().anyMatch(p -> p.startsWith("data.") && !p.equals(DATA));
        different.removeIf(path -> said && Objects.equals(path, DATA));
        return different;
    }
}
