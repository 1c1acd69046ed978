package org.topolab.nn.internal;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;

/** Images and targets as a graph reads them. */
public final class Inputs {

    private final ImageShape shape;
    private final StepMemory memory;
    private final Object imagesKey = new Object();
    private final Object targetsKey = new Object();
    private final Object picturesKey = new Object();

    /** Inputs for a graph that reads images of a shape. */
    public Inputs(ImageShape shape, StepMemory memory) {
        this.shape = shape;
        this.memory = memory;
    }

    /** Images [batch, channels, height, width] as [batch, height, width, channels]. */
    public INDArray images(ImageBatch batch) {
        if (!batch.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "images of shape %s given to a model made for %s"
                            .formatted(batch.shape(), shape));
        }
        int places = shape.height() * shape.width();
        int channels = shape.channels();
        INDArray array =
                memory.output(
                        imagesKey,
                        DataType.FLOAT,
                        batch.images(),
                        shape.height(),
                        shape.width(),
                        channels);
        FloatBuffer from = batch.pixels();
        Floats to = Floats.write(array);
        float[] in = new float[shape.values()];
        float[] out = new float[shape.values()];
        for (int image = 0; image < batch.images(); image++) {
            from.get(in);
            for (int c = 0; c < channels; c++) {
                for (int place = 0; place < places; place++) {
                    out[place * channels + c] = in[c * places + place];
                }
            }
            to.put(image * out.length, out, 0, out.length);
        }
        to.flush();
        return array;
    }

    /** Images as what an output is aimed at, [batch, channels * height * width]. */
    public INDArray pictures(ImageBatch batch) {
        INDArray array = memory.output(picturesKey, DataType.FLOAT, batch.images(), shape.values());
        float[] pixels = new float[batch.images() * shape.values()];
        batch.pixels().get(pixels);
        Floats to = Floats.write(array);
        to.put(0, pixels, 0, pixels.length);
        to.flush();
        return array;
    }

    /**
     * Targets of a batch, [batch, outputs]: vectors, 1 at the class and 0 elsewhere, or responses,
     * NaN for neurons of other recordings.
     */
    public INDArray targets(Batch batch, int outputs) {
        Targets targets = batch.targets();
        if (targets.outputs() != outputs) {
            throw new IllegalArgumentException(
                    "targets (%s) with %d outputs given to a model with %d"
                            .formatted(targets.kind(), targets.outputs(), outputs));
        }
        int images = batch.images().images();
        INDArray array = memory.output(targetsKey, DataType.FLOAT, images, outputs);
        Floats to = Floats.write(array);
        if (targets instanceof Responses responses) {
            float[] row = new float[outputs];
            for (int image = 0; image < images; image++) {
                responses.copyTo(batch.index(image), row);
                to.put(image * outputs, row, 0, outputs);
            }
            to.flush();
            return array;
        }
        for (int image = 0; image < images; image++) {
            for (int output = 0; output < outputs; output++) {
                to.put(image * outputs + output, value(targets, batch.index(image), output));
            }
        }
        to.flush();
        return array;
    }

    private static float value(Targets targets, int image, int output) {
        if (targets instanceof Targets.Classes classes) {
            return classes.label(image) == output ? 1 : 0;
        }
        if (targets instanceof Targets.Vectors vectors) {
            return vectors.value(image, output);
        }
        throw new IllegalArgumentException(
                "targets are %s, expected classes, vectors or responses".formatted(targets.kind()));
    }
}
