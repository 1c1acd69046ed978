package org.topolab.benchmarks;

import java.nio.FloatBuffer;
import java.util.Random;

/** One batch of noise with random classes or responses; the same for both sides. */
public final class Material {

    private static final long SEED = 1;

    private final float[] pixels;
    private final int[] labels;
    private final float[][] responses;

    /** The batch of a work. */
    public Material(Work work) {
        Random random = new Random(SEED);
        pixels = new float[work.batch() * work.channels() * work.height() * work.width()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        labels = random.ints(work.batch(), 0, Work.CLASSES).toArray();
        responses = new float[work.neurons() ? work.batch() : 0][CoreReadout.NEURONS];
        for (float[] trial : responses) {
            for (int neuron = 0; neuron < trial.length; neuron++) {
                trial[neuron] = (float) Math.max(0, random.nextGaussian());
            }
        }
    }

    /**
     * N(0, 1), [batch, channels, height, width]; a copy outside of Java's heap is up to the side.
     */
    public FloatBuffer pixels() {
        return FloatBuffer.wrap(pixels.clone());
    }

    /** Class of each image, [batch]. */
    public int[] labels() {
        return labels.clone();
    }

    /** Response of each neuron in each trial, [batch][neurons]; empty if there are no neurons. */
    public float[][] responses() {
        return responses.clone();
    }
}
