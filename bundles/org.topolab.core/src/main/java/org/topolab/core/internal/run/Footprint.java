package org.topolab.core.internal.run;

import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Estimate;
import org.topolab.core.recipe.Recipe;

/**
 * Memory that a whole process takes at its peak, foretold from its parts.
 *
 * @param processBytes Java machine, platform and open data, in bytes
 * @param model what the model family foretells
 * @param feedBytes images that are read ahead, in bytes
 */
record Footprint(long processBytes, Estimate model, long feedBytes) {

    /**
     * What is not there yet before a model is made, in bytes: code of ND4J, OpenBLAS and oneDNN
     * with what they keep, Java's compiled code, and the heap for new objects. Measured, see
     * docs/benchmarks.md.
     */
    private static final long ENGINE_BYTES = 300L << 20;

    /** Java's drawing libraries, fonts and pictures on their way to a file, in bytes; measured. */
    private static final long FIGURES_BYTES = 40L << 20;

    /**
     * Foretells.
     *
     * @param processBytes what the process takes before the model is made
     * @param image shape of the images
     * @param batch images of a step
     */
    static Footprint of(long processBytes, Estimate model, ImageShape image, int batch) {
        return new Footprint(processBytes, model, ImageFeed.bytes(image, batch));
    }

    /** All of it, in bytes. */
    long bytes() {
        return processBytes
                + ENGINE_BYTES
                + model.stateBytes()
                + model.activationBytes()
                + feedBytes;
    }

    /** What comes on top at the end of a run, in bytes. */
    static long atTheEnd(Recipe recipe) {
        return recipe.figures().isEmpty() ? 0 : FIGURES_BYTES;
    }
}
