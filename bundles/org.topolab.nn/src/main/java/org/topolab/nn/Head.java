package org.topolab.nn;

import java.util.Objects;

/**
 * An output of a graph, what it is compared with in training, and how much that counts: weight *
 * loss + offset is added to the loss of the graph.
 *
 * @param vertex an output layer, or a vertex of {@link LayerFactory#pictures}
 * @param aim what it is compared with
 * @param weight factor of its loss, at least 0
 * @param offset what is added to the reported loss; without effect on the training
 */
public record Head(String vertex, Aim aim, double weight, double offset) {

    /** What an output is compared with. */
    public enum Aim {
        /** The targets of the batch. */
        TARGETS,
        /** The images of the batch, as the graph reads them. */
        IMAGES
    }

    public Head {
        Objects.requireNonNull(vertex, "vertex");
        Objects.requireNonNull(aim, "aim");
        if (!(weight >= 0 && Double.isFinite(weight) && Double.isFinite(offset))) {
            throw new IllegalArgumentException(
                    "head '%s': weight %s must be at least 0, and offset %s a number"
                            .formatted(vertex, weight, offset));
        }
    }

    /** An output that is compared with something, its loss multiplied by a weight. */
    public Head(String vertex, Aim aim, double weight) {
        this(vertex, aim, weight, 0);
    }
}
