package org.topolab.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is compared: a network, the shape of its images [batch, channels, side, side], a step. */
public enum Work {
    /** ResNet-20 (16/32/64 channels). */
    RESNET20(64, 3, 32, 1e-3),
    /** Reset(2): 2 x 2 ResNet-20 on a grid of 32 x 32, and a ResNet-20 that reads the grid. */
    RESET2(32, 1, 28, 1e-3),
    /** Reset(4): 4 x 4 of them. */
    RESET4(32, 1, 28, 1e-3),
    /** Retina and cortex: bottleneck of 4 channels, two cortical layers. */
    RETINA(32, 3, 32, 1e-4),
    /** Three locally connected layers. */
    LOCAL(64, 3, 64, 1e-4),
    /** Forward pass of ResNet-20 on trained statistics. */
    INFERENCE(64, 3, 32, 1e-3);

    /** Classes that every network tells apart. */
    public static final int CLASSES = 10;

    /** Momentum of SGD. */
    public static final double MOMENTUM = 0.9;

    private final int batch;
    private final int channels;
    private final int side;
    private final double rate;

    Work(int batch, int channels, int side, double rate) {
        this.batch = batch;
        this.channels = channels;
        this.side = side;
        this.rate = rate;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Images of one step. */
    public int batch() {
        return batch;
    }

    /** Colour channels of an image. */
    public int channels() {
        return channels;
    }

    /** Rows and columns of an image. */
    public int side() {
        return side;
    }

    /** Learning rate: so low that thousands of steps on one batch of noise stay finite. */
    public double rate() {
        return rate;
    }

    /** Whether a step changes weights. */
    public boolean trains() {
        return this != INFERENCE;
    }

    /** Names of all works. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Work::id).toList();
    }

    /**
     * A work by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Work of(String id) {
        return Arrays.stream(values())
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no work '%s', expected some of: %s"
                                                .formatted(id, String.join(" ", ids()))));
    }
}
