package org.topolab.model.corereadout.readout;

import java.util.List;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Viewing;

/** Which neurons are predicted for each image, and in which blocks work is shared out. */
final class Gaze {

    /** Large enough that maps of an image are read by few blocks. */
    private static final int BLOCK = 1024;

    /** For tasks that do much for each neuron. */
    private static final int SMALL = 64;

    private final int[] firsts;
    private final int[] ends;
    private final int neurons;

    private Gaze(int[] firsts, int[] ends, int neurons) {
        this.firsts = firsts;
        this.ends = ends;
        this.neurons = neurons;
    }

    /** That of a batch. */
    static Gaze of(Viewing viewing, Neurons neurons, int images) {
        int[] firsts = new int[images];
        int[] ends = new int[images];
        List<Neurons.Recording> recordings = neurons.recordings();
        for (int image = 0; image < images; image++) {
            int recording = viewing.recording(image);
            boolean all = recording == Viewing.ALL;
            firsts[image] = all ? 0 : recordings.get(recording).first();
            ends[image] = all ? neurons.size() : recordings.get(recording).end();
        }
        return new Gaze(firsts, ends, neurons.size());
    }

    /** Number of images. */
    int images() {
        return firsts.length;
    }

    /** Number of all neurons. */
    int neurons() {
        return neurons;
    }

    /** First neuron of an image. */
    int first(int image) {
        return firsts[image];
    }

    /** Number after that of the last neuron of an image. */
    int end(int image) {
        return ends[image];
    }

    /** A task for some neurons of one image. */
    interface Span {
        void look(int image, int first, int end);
    }

    /** Does what is independent for each image and neuron. */
    void each(Viewing.Workers workers, Span task) {
        int blocks = blocks();
        workers.run(
                images() * blocks,
                number -> {
                    int image = number / blocks;
                    int block = number % blocks;
                    span(image, block, task);
                });
    }

    /** Does what is independent for each neuron only: its images one after the other. */
    void byNeuron(Viewing.Workers workers, Span task) {
        workers.run(
                blocks(),
                block -> {
                    for (int image = 0; image < images(); image++) {
                        span(image, block, task);
                    }
                });
    }

    /** Does what is independent for each image only. */
    void byImage(Viewing.Workers workers, Span task) {
        workers.run(images(), image -> task.look(image, firsts[image], ends[image]));
    }

    /** A task for some neurons. */
    interface Block {
        void look(int first, int end);
    }

    /** Does what is independent for each neuron. */
    static void blocks(int neurons, Viewing.Workers workers, Block task) {
        workers.run(
                (neurons + SMALL - 1) / SMALL,
                block -> task.look(block * SMALL, Math.min(neurons, (block + 1) * SMALL)));
    }

    private int blocks() {
        return (neurons + BLOCK - 1) / BLOCK;
    }

    private void span(int image, int block, Span task) {
        int first = Math.max(firsts[image], block * BLOCK);
        int end = Math.min(ends[image], (block + 1) * BLOCK);
        if (first < end) {
            task.look(image, first, end);
        }
    }
}
