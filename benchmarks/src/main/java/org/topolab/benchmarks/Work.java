package org.topolab.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is compared: a network, the shape of its images [batch, channels, height, width], a step.
 */
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
    /** The first layer of All-TNN at full size: 48 x 48 places, 147 values to 64 units. */
    LOCAL48(128, 3, 150, 1e-4),
    /** The second: 22 x 22 places, 576 to 81. */
    LOCAL22(128, 64, 24, 1e-4),
    /** The third: 20 x 20 places, 729 to 81. */
    LOCAL20(128, 81, 22, 1e-4),
    /** The fourth: 8 x 8 places, 729 to 256. */
    LOCAL8(128, 81, 10, 1e-4),
    /** The fifth: 6 x 6 places, 2304 to 256. */
    LOCAL6(128, 256, 8, 1e-4),
    /** The sixth: one place, 2304 to 2500. */
    LOCAL1(128, 256, 3, 1e-4),
    /** Forward pass of ResNet-20 on trained statistics. */
    INFERENCE(64, 3, 32, 1e-3),
    /** A core and a Gaussian readout of 8,000 neurons, {@link CoreReadout}. */
    CORE_READOUT(32, 1, 36, 64, 5e-3),
    /** Forward pass of it, at the means of the positions. */
    CORE_READOUT_INFERENCE(32, 1, 36, 64, 5e-3);

    /** Classes that every network without neurons tells apart. */
    public static final int CLASSES = 10;

    /** Momentum of SGD; neurons are learnt with Adam. */
    public static final double MOMENTUM = 0.9;

    private final int batch;
    private final int channels;
    private final int height;
    private final int width;
    private final double rate;

    Work(int batch, int channels, int side, double rate) {
        this(batch, channels, side, side, rate);
    }

    Work(int batch, int channels, int height, int width, double rate) {
        this.batch = batch;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.rate = rate;
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Images of one step. */
    public int batch() {
        return batch;
    }

    /** Colour channels of an image. */
    public int channels() {
        return channels;
    }

    /** Rows of an image. */
    public int height() {
        return height;
    }

    /** Columns of an image. */
    public int width() {
        return width;
    }

    /** Whether responses of neurons are predicted, not classes. */
    public boolean neurons() {
        return this == CORE_READOUT || this == CORE_READOUT_INFERENCE;
    }

    /** The locally connected layers, one on the other; empty if there are none. */
    public List<LocalLayer> local() {
        return switch (this) {
            case LOCAL ->
                    List.of(
                            new LocalLayer(7, 3, 16),
                            new LocalLayer(3, 1, 36),
                            new LocalLayer(3, 1, 36));
            case LOCAL48 -> List.of(new LocalLayer(7, 3, 64));
            case LOCAL22, LOCAL20 -> List.of(new LocalLayer(3, 1, 81));
            case LOCAL8, LOCAL6 -> List.of(new LocalLayer(3, 1, 256));
            case LOCAL1 -> List.of(new LocalLayer(3, 1, 2500));
            default -> List.of();
        };
    }

    /** Learning rate: so low that thousands of steps on one batch of noise stay finite. */
    public double rate() {
        return rate;
    }

    /** Whether a step changes weights. */
    public boolean trains() {
        return this != INFERENCE && this != CORE_READOUT_INFERENCE;
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
