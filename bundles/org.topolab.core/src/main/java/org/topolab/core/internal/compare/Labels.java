package org.topolab.core.internal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short names for groups of runs, from as few of the entries they differ in as tell them apart. */
final class Labels {

    /** Entries whose value needs no name beside it. */
    private static final Set<String> PLAIN =
            Set.of("model.family", "data.provider", "train.optimizer.name");

    /** Sections by how much they say. */
    private static final List<String> ORDER = List.of("model", "data", "train", "measure");

    private Labels() {}

    /**
     * Labels of groups.
     *
     * @param groups entries they differ in, each set of values different from all others
     */
    static List<String> of(List<Map<String, String>> groups) {
        List<String> telling = telling(groups);
        Map<String, String> names = names(telling);
        List<String> labels = new ArrayList<>();
        for (Map<String, String> group : groups) {
            List<String> words = new ArrayList<>();
            for (String path : telling) {
                if (group.containsKey(path)) {
                    String value = group.get(path);
                    words.add(PLAIN.contains(path) ? value : names.get(path) + " " + value);
                }
            }
            labels.add(
                    words.isEmpty() && !telling.isEmpty()
                            ? "without " + names.get(telling.get(0))
                            : String.join(", ", words));
        }
        return labels;
    }

    /** The entries that are needed, found one by one. */
    private static List<String> telling(List<Map<String, String>> groups) {
        List<String> paths =
                groups.stream()
                        .flatMap(group -> group.keySet().stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Labels::rank))
                        .toList();
        List<String> telling = new ArrayList<>();
        long apart = 1;
        for (String path : paths) {
            List<String> more = new ArrayList<>(telling);
            more.add(path);
            long now = groups.stream().map(group -> values(group, more)).distinct().count();
            if (now > apart) {
                apart = now;
                telling.add(path);
            }
        }
        return telling;
    }

    private static int rank(String path) {
        int at = ORDER.indexOf(path.replaceAll("\\..*", ""));
        return 2 * (at < 0 ? ORDER.size() : at) + (PLAIN.contains(path) ? 0 : 1);
    }

    private static List<String> values(Map<String, String> group, List<String> paths) {
        return paths.stream().map(path -> group.getOrDefault(path, "")).toList();
    }

    /** The last part of each path, or all of it where two end alike. */
    private static Map<String, String> names(List<String> paths) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String path : paths) {
            if (!seen.add(last(path))) {
                twice.add(last(path));
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String path : paths) {
            names.put(path, twice.contains(last(path)) ? path : last(path));
        }
        return names;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
