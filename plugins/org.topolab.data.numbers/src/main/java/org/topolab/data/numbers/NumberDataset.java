package org.topolab.data.numbers;

import java.nio.FloatBuffer;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;

/**
 * Images of digits in memory, pixels in 0..1.
 *
 * @param pixels the images
 * @param targets a code or a class for each
 * @param sha256 of what they were made from
 */
record NumberDataset(Pixels pixels, Targets targets, String sha256) implements Dataset {

    @Override
    public ImageShape shape() {
        return pixels.shape();
    }

    @Override
    public int size() {
        return targets.size();
    }

    @Override
    public void read(int index, FloatBuffer buffer) {
        pixels.read(index, buffer);
    }
}
