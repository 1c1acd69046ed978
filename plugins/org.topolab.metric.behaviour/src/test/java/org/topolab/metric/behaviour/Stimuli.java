package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;

/** The test split of the tests, and what is shown of it. */
final class Stimuli {

    private Stimuli() {}

    /** Images of so many classes, one after the other. */
    static Targets.Classes test(int classes, int images) {
        int[] labels = new int[images];
        Arrays.setAll(labels, i -> i % classes);
        return new Targets.Classes(names(classes), labels);
    }

    static List<String> names(int classes) {
        return IntStream.range(0, classes).mapToObj(c -> "class-" + c).toList();
    }

    /** The class of each stimulus, all images of the test split at each of so many positions. */
    static Targets.Classes shown(Targets.Classes test, int positions) {
        int[] labels = new int[test.size() * positions];
        Arrays.setAll(labels, s -> test.label(s / positions));
        return new Targets.Classes(test.names(), labels);
    }
}
