package org.topolab.nn;

import java.util.List;
import java.util.Objects;

/**
 * An output of a graph, what it is compared with in training, and how much that counts: weight *
 * loss + offset is added to the loss of the graph.
 *
 * @param vertex an output layer, or a vertex of {@link LayerFactory#pictures}
 * @param aim what it is compared with
 * @param weight factor of its loss, at least 0
 * @param offset what is added to the reported loss; without effect on the training
 * @param classes how much an image of each class counts, each above 0; the loss of a batch is then
 *     a mean weighted by them. Empty if all count the same
 */
public record Head(String vertex, Aim aim, double weight, double offset, List<Double> classes) {

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
        classes = List.copyOf(classes);
        if (!classes.stream().allMatch(w -> w > 0 && Double.isFinite(w))) {
            throw new IllegalArgumentException(
                    "head '%s': classes count %s, expected numbers above 0"
                            .formatted(vertex, classes));
        }
    }

    /** An output that is compared with something, its loss multiplied by a weight. */
    public Head(String vertex, Aim aim, double weight) {
        this(vertex, aim, weight, 0, List.of());
    }

    /** The same, with something added to the reported loss. */
    public Head plus(double added) {
        return new Head(vertex, aim, weight, added, classes);
    }

    /** The same, with images of some classes counting more than those of others. */
    public Head counting(List<Double> weights) {
        return new Head(vertex, aim, weight, offset, weights);
    }
}
