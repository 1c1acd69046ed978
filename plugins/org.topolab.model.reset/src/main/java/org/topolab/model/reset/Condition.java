package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.study.Scale;

/**
 * What is trained on what, apart from the seed.
 *
 * @param task {@code fashion} or {@code numbers}
 * @param n sub-networks along a side of a Reset network; 0 for the ResNet baseline
 */
record Condition(String task, int n) {

    /** The conditions of a scale, in the order in which one seed's runs are made. */
    static List<Condition> all(Scale scale) {
        List<Condition> all = new ArrayList<>();
        for (String task : List.of(ResetReproduction.FASHION, ResetReproduction.NUMBERS)) {
            all.add(new Condition(task, 0));
            sizes(scale).forEach(n -> all.add(new Condition(task, n)));
        }
        return all;
    }

    /** The n of Reset networks at a scale, growing. */
    static List<Integer> sizes(Scale scale) {
        return switch (scale) {
            case MINIATURE -> List.of(1, 2);
            case LAPTOP -> List.of(1, 2, 4);
            case FULL -> List.of(1, 2, 4, 8);
        };
    }

    /** Name of the group of its runs: {@code fashion-n2}, {@code numbers-resnet}. */
    String group() {
        return task + (n == 0 ? "-resnet" : "-n" + n);
    }

    /** For people: {@code Reset(2)}, {@code ResNet}. */
    String title() {
        return n == 0 ? "ResNet" : "Reset(%d)".formatted(n);
    }
}
