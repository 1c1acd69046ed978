package org.topolab.nn.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.stat.RandomStream;

/**
 * By what each value of an array is multiplied in dropout: 0 with a probability p, else 1 / (1 -
 * p). A function of seed, optimiser step and the row-major index, in the batch, of what is dropped:
 * a value, or a channel of an image.
 */
final class DropMask {

    private final double probability;
    private final boolean channels;
    private final RandomStream stream;

    /** Drops values with a probability in [0, 1). */
    DropMask(double probability, long seed) {
        this(probability, seed, false);
    }

    private DropMask(double probability, long seed, boolean channels) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "dropout is %s, expected 0 or more and less than 1".formatted(probability));
        }
        this.probability = probability;
        this.channels = channels;
        this.stream = RandomStream.of(seed).split("dropout");
    }

    /** Drops channels of images [batch, height, width, channels], each as a whole. */
    static DropMask ofChannels(double probability, long seed) {
        return new DropMask(probability, seed, true);
    }

    /**
     * The factors, in the type and shape of an array; all 1 if not training.
     *
     * @throws IllegalArgumentException if channels are dropped of what is no batch of images
     */
    INDArray of(ArrayFunction.Pass pass, INDArray like) {
        if (channels && like.rank() != 4) {
            throw ArrayFunction.refuse(
                    new INDArray[] {like}, "1 of [batch, height, width, channels]");
        }
        float[] factors =
                channels
                        ? spread(drawn(pass, like.size(0) * like.size(3)), like)
                        : drawn(pass, like.length());
        return Nd4j.createFromArray(factors).reshape('c', like.shape()).castTo(like.dataType());
    }

    private float[] drawn(ArrayFunction.Pass pass, long size) {
        float[] factors = new float[Math.toIntExact(size)];
        if (!pass.training() || probability == 0) {
            Arrays.fill(factors, 1);
            return factors;
        }
        RandomStream step = stream.split(pass.step());
        float scale = (float) (1 / (1 - probability));
        for (int i = 0; i < factors.length; i++) {
            factors[i] = step.uniform(i) < probability ? 0 : scale;
        }
        return factors;
    }

    /** Factors [batch, channels] at all places of the images. */
    private static float[] spread(float[] factors, INDArray images) {
        int depth = Math.toIntExact(images.size(3));
        int image = Math.toIntExact(images.size(1) * images.size(2) * depth);
        float[] all = new float[Math.toIntExact(images.length())];
        for (int i = 0; i < all.length; i++) {
            all[i] = factors[i / image * depth + i % depth];
        }
        return all;
    }
}
