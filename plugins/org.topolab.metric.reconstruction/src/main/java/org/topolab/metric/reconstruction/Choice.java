package org.topolab.metric.reconstruction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;

/**
 * Which images a gallery shows: the first of each class, then the second of each, and so on; the
 * first ones of a data set without classes.
 *
 * @param index of the image in the data set
 * @param label what is written above it
 */
record Choice(int index, String label) {

    /** The choice among all images of a data set, classes in their order. */
    static List<Choice> of(Targets targets, int images, int wanted) {
        Optional<Targets.Classes> classes = targets.classes();
        if (classes.isEmpty()) {
            return IntStream.range(0, Math.min(images, wanted))
                    .mapToObj(i -> new Choice(i, "image " + i))
                    .toList();
        }
        Map<Integer, List<Integer>> byClass = new HashMap<>();
        for (int i = 0; i < Math.min(images, targets.size()); i++) {
            byClass.computeIfAbsent(classes.get().label(i), label -> new ArrayList<>()).add(i);
        }
        List<String> names = classes.get().names();
        List<Choice> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < Math.min(wanted, images); round++) {
            int before = chosen.size();
            for (int label = 0; label < names.size() && chosen.size() < wanted; label++) {
                List<Integer> those = byClass.getOrDefault(label, List.of());
                if (round < those.size()) {
                    chosen.add(new Choice(those.get(round), names.get(label)));
                }
            }
            if (chosen.size() == before) {
                break;
            }
        }
        return List.copyOf(chosen);
    }
}
