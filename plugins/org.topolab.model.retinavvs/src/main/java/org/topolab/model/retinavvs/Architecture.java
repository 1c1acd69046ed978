package org.topolab.model.retinavvs;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/**
 * Layers of a retina and a cortex.
 *
 * @param bottleneck channels of the retina's output
 * @param depth convolutions of the cortex
 * @param hidden channels of the retina's other layers
 * @param width channels of the cortex
 * @param kernel height and width of all kernels
 * @param retinaLayers convolutions of the retina; the last one is its output
 * @param stride step of the retina's output
 * @param retinaBias whether the retina's output has a bias
 * @param dense units of the dense layer before the classes
 */
record Architecture(
        int bottleneck,
        int depth,
        int hidden,
        int width,
        int kernel,
        int retinaLayers,
        int stride,
        boolean retinaBias,
        int dense) {

    static final String BOTTLENECK = "bottleneck";
    static final String STRIDE = "stride";
    static final String RETINA_LAYERS = "retina-layers";
    private static final String DEPTH = "depth";
    private static final String HIDDEN = "hidden";
    private static final String WIDTH = "width";
    private static final String KERNEL = "kernel";
    private static final String RETINA_BIAS = "retina-bias";
    private static final String DENSE = "dense";
    private static final int MOST_CHANNELS = 4096;
    private static final int MOST_LAYERS = 64;
    private static final int LARGEST_KERNEL = 63;
    private static final int MOST_UNITS = 65_536;

    static Architecture of(Options options) {
        return new Architecture(
                options.integer(BOTTLENECK),
                options.integer(DEPTH),
                options.integer(HIDDEN),
                options.integer(WIDTH),
                options.integer(KERNEL),
                options.integer(RETINA_LAYERS),
                options.integer(STRIDE),
                options.flag(RETINA_BIAS),
                options.integer(DENSE));
    }

    static List<OptionSpec> specs() {
        return List.of(
                channels(BOTTLENECK, "Channels of the retina's output, the squeeze.", 1),
                new IntOption(
                        DEPTH,
                        "Convolutions of the cortex; with 0 the dense layer reads the retina.",
                        2,
                        0,
                        MOST_LAYERS),
                channels(HIDDEN, "Channels of the retina's layers before its output.", 32),
                channels(WIDTH, "Channels of each convolution of the cortex.", 32),
                new IntOption(
                        KERNEL,
                        "Height and width of all kernels, in pixels.",
                        9,
                        1,
                        LARGEST_KERNEL),
                new IntOption(
                        RETINA_LAYERS,
                        "Convolutions of the retina; 1 is its output alone, 0 no retina, so that"
                                + " the cortex reads the image.",
                        2,
                        0,
                        MOST_LAYERS),
                new IntOption(
                        STRIDE,
                        "Step of the retina's output: with 2 it has half the rows and columns.",
                        1,
                        1,
                        LARGEST_KERNEL),
                new FlagOption(RETINA_BIAS, "Whether the retina's output has a bias.", true),
                new IntOption(
                        DENSE,
                        "Units of the dense layer before the classes.",
                        1024,
                        1,
                        MOST_UNITS));
    }

    private static OptionSpec channels(String name, String help, int fallback) {
        return new IntOption(name, help, fallback, 1, MOST_CHANNELS);
    }
}
