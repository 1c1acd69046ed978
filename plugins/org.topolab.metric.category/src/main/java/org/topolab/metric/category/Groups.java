package org.topolab.metric.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.option.Nearest;

/**
 * The groups of classes that are told from one another.
 *
 * @param size number of groups, at least 1
 * @param targets the group of each image; those of classes in no group have a last one of their
 *     own, {@code others}, which is not among the groups but counts against each
 */
record Groups(int size, Targets.Classes targets) {

    private static final String OTHERS = "others";

    /**
     * Reads groups.
     *
     * @param given each a name, a colon and classes, {@code animals: bird cat deer}; classes whose
     *     names hold spaces are separated by commas; if none is given each class is a group
     * @throws IllegalArgumentException if one is no such text, a class is unknown or in two groups,
     *     or nothing is left to tell them from
     */
    static Groups of(List<String> given, Targets.Classes classes) {
        if (given.isEmpty()) {
            return new Groups(classes.names().size(), classes);
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (String text : given) {
            int colon = text.indexOf(':');
            if (colon < 1 || text.substring(colon + 1).isBlank()) {
                throw refuse(text, "a name, a colon and classes, such as 'animals: bird cat deer'");
            }
            String name = text.substring(0, colon).strip();
            if (groups.put(name, labels(text, text.substring(colon + 1), classes)) != null) {
                throw refuse(text, "each name once");
            }
        }
        return regrouped(groups, classes);
    }

    private static List<Integer> labels(String text, String listed, Targets.Classes classes) {
        String between = listed.contains(",") ? "," : "\\s+";
        return Arrays.stream(listed.strip().split(between, -1))
                .map(name -> label(text, name.strip(), classes.names()))
                .toList();
    }

    private static int label(String text, String name, List<String> names) {
        int label = names.indexOf(name);
        if (label < 0) {
            Optional<String> nearest = Nearest.to(name, names);
            throw refuse(
                    text,
                    "the names of classes, of which '%s' is none%s"
                            .formatted(
                                    name,
                                    nearest.map("; did you mean '%s'?"::formatted).orElse("")));
        }
        return label;
    }

    private static Groups regrouped(Map<String, List<Integer>> groups, Targets.Classes classes) {
        List<String> names = new ArrayList<>(groups.keySet());
        int[] group = new int[classes.names().size()];
        Arrays.fill(group, names.size());
        for (Map.Entry<String, List<Integer>> each : groups.entrySet()) {
            for (int label : each.getValue()) {
                if (group[label] < names.size()) {
                    throw refuse(
                            each.getKey(),
                            "each class once, but '%s' twice"
                                    .formatted(classes.names().get(label)));
                }
                group[label] = names.indexOf(each.getKey());
            }
        }
        int size = names.size();
        if (Arrays.stream(group).anyMatch(g -> g == size)) {
            names.add(OTHERS);
        } else if (size == 1) {
            throw refuse(names.get(0), "some class outside, or a second group, to compare with");
        }
        int[] labels = new int[classes.size()];
        Arrays.setAll(labels, image -> group[classes.label(image)]);
        return new Groups(size, new Targets.Classes(names, labels));
    }

    private static IllegalArgumentException refuse(String found, String expected) {
        return new IllegalArgumentException(
                "%s: groups: found '%s', expected %s"
                        .formatted(CategoryMetric.ID, found, expected));
    }

    /** Names of the groups, in order. */
    List<String> names() {
        return targets.names().subList(0, size);
    }
}
