package org.topolab.model.corereadout;

import java.nio.FloatBuffer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;

/** Features of one batch after the other, [images, channels, height, width], in one memory. */
final class FeatureBuffer {

    private final ImageShape shape;
    private float[] values = new float[0];

    FeatureBuffer(ImageShape shape) {
        this.shape = shape;
    }

    /** Room for so many images; what it held before may be lost. */
    float[] room(int images) {
        int needed = Math.multiplyExact(images, shape.values());
        if (values.length < needed) {
            values = new float[needed];
        }
        return values;
    }

    /** What is in it, in the trials of the images it was made of. */
    ImageBatch batch(ImageBatch images) {
        ImageBatch batch = new ImageBatch(shape, images.images(), FloatBuffer.wrap(values));
        return images.trials().map(batch::during).orElse(batch);
    }
}
