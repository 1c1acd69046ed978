package org.topolab.core.internal.run;

import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Estimate;

/**
 * Memory that a whole process takes at its peak, foretold from its parts.
 *
 * @param processBytes Java machine, platform, native libraries and open data, in bytes
 * @param model what the model family foretells
 * @param feedBytes images that are read ahead, in bytes
 */
record Footprint(long processBytes, Estimate model, long feedBytes) {

    /**
     * @param processBytes what the process takes without model and images
     * @param image shape of the images
     * @param batch images of a step
     */
    static Footprint of(long processBytes, Estimate model, ImageShape image, int batch) {
        return new Footprint(processBytes, model, ImageFeed.bytes(image, batch));
    }

    /** All of it, in bytes. */
    long bytes() {
        return processBytes + model.stateBytes() + model.activationBytes() + feedBytes;
    }
}
