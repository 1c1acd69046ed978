package org.topolab.nn;

import java.util.Set;

/**
 * A part of a graph that is not trained, such as a core that was trained before. Gradients are not
 * computed where nothing below is trained.
 *
 * @param vertices names of layers whose parameters stay as they are; other vertices may be among
 *     them
 * @param still whether they are also computed as in inference while the rest is trained: batch
 *     normalisation with its running statistics, which stay, and without dropout. Else, as after
 *     taking parameters from an optimiser, it goes on with the statistics of each batch, and its
 *     running statistics follow these
 */
public record Frozen(Set<String> vertices, boolean still) {

    public Frozen {
        vertices = Set.copyOf(vertices);
    }

    /** Nothing. */
    public static Frozen nothing() {
        return new Frozen(Set.of(), false);
    }
}
