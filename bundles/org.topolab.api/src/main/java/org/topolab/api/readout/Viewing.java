package org.topolab.api.readout;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.topolab.api.model.Trials;

/**
 * How images are looked at.
 *
 * @param trials what was recorded meanwhile; empty if images are no more than images
 * @param shifts [images, 2], x and y that all places of an image are moved by, in the units of
 *     places, -1 to 1 across the maps; empty if they are not
 * @param training whether this is a training step, in which noise belongs
 * @param step optimiser steps taken before
 * @param workers shares work out
 */
public record Viewing(
        Optional<Trials> trials,
        Optional<float[]> shifts,
        boolean training,
        long step,
        Workers workers) {

    /** What {@link #recording} says where all neurons are to be predicted. */
    public static final int ALL = -1;

    /** Who does independent tasks. */
    public interface Workers {

        /**
         * Does tasks 0 to tasks - 1, in any order, several at a time, and returns after the last.
         */
        void run(int tasks, IntConsumer task);
    }

    /** Images that are no more than images, one thread. */
    public static Viewing plain() {
        return new Viewing(
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                (tasks, task) -> {
                    for (int i = 0; i < tasks; i++) {
                        task.accept(i);
                    }
                });
    }

    /** The same with shifts. */
    public Viewing shifted(float[] by) {
        return new Viewing(trials, Optional.of(by), training, step, workers);
    }

    /**
     * The recording whose neurons alone are to be predicted for an image; {@link #ALL} outside of
     * training, so that all neurons can be shown any image.
     */
    public int recording(int image) {
        return training
                ? trials.map(all -> all.responses().recording(all.index(image))).orElse(ALL)
                : ALL;
    }
}
