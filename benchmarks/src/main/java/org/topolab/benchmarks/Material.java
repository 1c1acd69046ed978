package org.topolab.benchmarks;

import java.nio.FloatBuffer;
import java.util.Random;

/** One batch of noise with random classes; the same for both sides. */
public final class Material {

    private static final long SEED = 1;

    private final float[] pixels;
    private final int[] labels;

    /** The batch of a work. */
    public Material(Work work) {
        Random random = new Random(SEED);
        pixels = new float[work.batch() * work.channels() * work.side() * work.side()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        labels = random.ints(work.batch(), 0, Work.CLASSES).toArray();
    }

    /** N(0, 1), [batch, channels, side, side]; a copy outside of Java's heap is up to the side. */
    public FloatBuffer pixels() {
        return FloatBuffer.wrap(pixels.clone());
    }

    /** Class of each image, [batch]. */
    public int[] labels() {
        return labels.clone();
    }
}
