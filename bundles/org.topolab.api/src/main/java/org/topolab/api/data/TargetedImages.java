package org.topolab.api.data;

import java.io.IOException;
import java.nio.FloatBuffer;

/** Images with a target each; see {@link Dataset#of}. */
record TargetedImages(Images images, Targets targets, String sha256) implements Dataset {

    TargetedImages {
        if (images.size() != targets.size()) {
            throw new IllegalArgumentException(
                    "%d images with the targets of %d".formatted(images.size(), targets.size()));
        }
    }

    @Override
    public ImageShape shape() {
        return images.shape();
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        images.read(index, pixels);
    }
}
