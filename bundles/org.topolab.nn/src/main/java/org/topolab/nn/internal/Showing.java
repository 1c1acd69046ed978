package org.topolab.nn.internal;

import java.util.Optional;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Trials;

/** What is known of the images that a graph reads, beside their pixels. */
public final class Showing {

    /** A part of a graph that asks for it. */
    interface User {
        /** Asks there from now on. */
        void use(Showing showing);
    }

    private Optional<Trials> trials = Optional.empty();
    private long step;

    /**
     * These images are read from now on.
     *
     * @param step optimiser steps taken before
     */
    public void show(ImageBatch images, long step) {
        this.trials = images.trials();
        this.step = step;
    }

    Optional<Trials> trials() {
        return trials;
    }

    /** Optimiser steps taken before. */
    long step() {
        return step;
    }
}
