package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.api.readout.Features;

/**
 * What a readout reads and the gradient of it, in arrays of Java's that are used again from step to
 * step.
 */
final class FeatureMaps {

    private final ImageShape shape;
    private float[] values = {};
    private float[] gradient = {};

    FeatureMaps(ImageShape shape) {
        this.shape = shape;
    }

    /**
     * A copy of images.
     *
     * @param x [batch, height, width, channels]
     * @throws IllegalArgumentException if they have another shape
     */
    Features read(INDArray x, StepMemory memory, Optional<Crew> crew) {
        long[] expected = {x.size(0), shape.height(), shape.width(), shape.channels()};
        if (!Arrays.equals(x.shape(), expected)) {
            throw new IllegalArgumentException(
                    "reads %s, expected [batch, %d, %d, %d]"
                            .formatted(
                                    Arrays.toString(x.shape()),
                                    shape.height(),
                                    shape.width(),
                                    shape.channels()));
        }
        int images = Math.toIntExact(x.size(0));
        values = room(values, images);
        boolean single = x.dataType() == DataType.FLOAT;
        INDArray floats = single ? Contiguous.of(x) : memory.gradient(DataType.FLOAT, x.shape());
        if (!single) {
            floats.assign(x);
        }
        Floats from = Floats.read(floats);
        int each = shape.values();
        Crew.run(crew, images, i -> from.get(i * each, values, i * each, each));
        if (!single) {
            memory.release(floats);
        }
        return new Features(images, shape.height(), shape.width(), shape.channels(), values);
    }

    /** A gradient of 0 for so many images. */
    float[] noGradient(int images, Optional<Crew> crew) {
        gradient = room(gradient, images);
        int each = shape.values();
        Crew.run(crew, images, i -> Arrays.fill(gradient, i * each, (i + 1) * each, 0));
        return gradient;
    }

    /** The gradient as one of x. */
    INDArray gradient(INDArray x, StepMemory memory, Optional<Crew> crew) {
        INDArray floats = memory.gradient(DataType.FLOAT, x.shape());
        Floats to = Floats.write(floats);
        int each = shape.values();
        Crew.run(crew, Math.toIntExact(x.size(0)), i -> to.put(i * each, gradient, i * each, each));
        to.flush();
        if (x.dataType() == DataType.FLOAT) {
            return floats;
        }
        INDArray dx = memory.gradient(x.dataType(), x.shape());
        dx.assign(floats);
        memory.release(floats);
        return dx;
    }

    private float[] room(float[] found, int images) {
        int needed = Math.multiplyExact(images, shape.values());
        return found.length < needed ? new float[needed] : found;
    }
}
