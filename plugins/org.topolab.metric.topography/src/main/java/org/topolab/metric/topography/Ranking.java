package org.topolab.metric.topography;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The order of the categories in which those beside each other are near. */
final class Ranking {

    private final int[] order;
    private final int[] ranks;

    private Ranking(int[] order) {
        this.order = order;
        this.ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
    }

    /**
     * The order that names or labels say.
     *
     * @param asked every category once, each by its name or else its number from 0; empty for the
     *     order of the data set
     * @param names of the categories, in the order of the data set
     * @throws IllegalArgumentException if it is another list
     */
    static Ranking of(List<?> asked, List<String> names) {
        if (asked.isEmpty()) {
            return new Ranking(IntStream.range(0, names.size()).toArray());
        }
        int[] order = asked.stream().mapToInt(name -> category(name.toString(), names)).toArray();
        int[] sorted = Arrays.stream(order).distinct().sorted().toArray();
        if (order.length != names.size()
                || !Arrays.equals(sorted, IntStream.range(0, names.size()).toArray())) {
            throw new IllegalArgumentException(
                    "topography: order: found %s, expected each of %s once, by name or number from 0"
                            .formatted(asked, String.join(", ", names)));
        }
        return new Ranking(order);
    }

    /** By name first, since a name may be a number; -1 for none. */
    private static int category(String name, List<String> names) {
        int named = names.indexOf(name);
        return named < 0 && name.matches("\\d{1,9}") ? Integer.parseInt(name) : named;
    }

    /** The category at each rank; a copy. */
    int[] order() {
        return order.clone();
    }

    /** The rank of the category of each unit; -1 stays. */
    int[] ranks(int[] labels) {
        return Arrays.stream(labels).map(label -> label < 0 ? label : ranks[label]).toArray();
    }
}
