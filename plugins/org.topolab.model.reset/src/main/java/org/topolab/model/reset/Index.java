package org.topolab.model.reset;

import java.util.List;

/**
 * An index of organisation that was published for a task.
 *
 * @param task the task
 * @param metric id of the metric; as published it is {@code <metric>-published}
 * @param what what it shows, as the subject of a sentence
 * @param published final values for n = 1, 2, 4, 8
 * @param digits digits after the point worth writing
 */
record Index(String task, String metric, String what, List<Double> published, int digits) {

    /** Cluster size less what was taken for chance, history index 20 (figures, reading exact). */
    static final Index FASHION_CLUSTERS =
            new Index(
                    ResetReproduction.FASHION,
                    "clustering",
                    "Fashion-MNIST: units selective for the same class lie in clusters",
                    List.of(1.097, 1.184, 1.807, 2.024),
                    2);

    /** The same for numbers. */
    static final Index NUMBER_CLUSTERS =
            new Index(
                    ResetReproduction.NUMBERS,
                    "clustering",
                    "Numbers: units selective for the same number lie in clusters",
                    List.of(1.200, 1.764, 2.285, 1.832),
                    2);

    /** Topography less chance, history index 20. */
    static final Index NUMBER_TOPOGRAPHY =
            new Index(
                    ResetReproduction.NUMBERS,
                    "topography",
                    "Numbers: neighbouring units prefer neighbouring numbers",
                    List.of(0.0059, 0.0231, 0.0296, 0.0363),
                    4);

    /** All of them. */
    static final List<Index> ALL = List.of(FASHION_CLUSTERS, NUMBER_CLUSTERS, NUMBER_TOPOGRAPHY);

    /** The published value of a Reset network; n is 1, 2, 4 or 8. */
    double published(int n) {
        return published.get(Integer.numberOfTrailingZeros(n));
    }

    /** Name of the index as it is defined now. */
    String corrected() {
        return metric + ".index";
    }

    /** Name of the index that only counts order inside sub-networks. */
    String within() {
        return metric + ".index-within";
    }

    /** Name of the index by the published definition. */
    String asPublished() {
        return metric + "-published.index";
    }
}
