package org.topolab.benchmarks;

import java.util.List;

/**
 * A work and how it is computed, the same on both sides.
 *
 * @param work what is computed
 * @param precision {@code f32} or {@code bf16}
 * @param threads threads to compute with, at least 1
 */
public record Task(Work work, String precision, int threads) {

    /** The precisions that both sides know. */
    public static final List<String> PRECISIONS = List.of("f32", "bf16");

    public Task {
        if (!PRECISIONS.contains(precision)) {
            throw new IllegalArgumentException(
                    "precision is '%s', expected %s"
                            .formatted(precision, String.join(" or ", PRECISIONS)));
        }
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "%d threads, expected at least 1".formatted(threads));
        }
    }

    /** Whether activations are bfloat16. */
    public boolean halved() {
        return precision.equals("bf16");
    }

    /** Images of one step by its time in milliseconds. */
    double imagesPerSecond(double stepMs) {
        return work.batch() * 1000 / stepMs;
    }

    /** The arguments that {@link #parse} reads. */
    List<String> arguments() {
        return List.of(work.id(), precision, Integer.toString(threads));
    }

    /** Reads {@link #arguments}. */
    public static Task parse(String[] arguments) {
        return new Task(Work.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
    }
}
