package org.topolab.model.retinavvs;

import java.util.List;

/**
 * Which network is trained, apart from the seed.
 *
 * @param n channels at the retina's output
 * @param depth convolutions of the cortex
 */
record Condition(int n, int depth) {

    /** All of an effort, in the order in which one seed's runs are made. */
    static List<Condition> all(Effort effort) {
        return effort.sizes().stream()
                .flatMap(n -> effort.depths().stream().map(depth -> new Condition(n, depth)))
                .toList();
    }

    /** Name of the group of its runs: {@code n32-d2}. */
    String group() {
        return "n%d-d%d".formatted(n, depth);
    }
}
