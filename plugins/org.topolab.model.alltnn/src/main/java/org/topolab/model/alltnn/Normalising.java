package org.topolab.model.alltnn;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Feature;
import org.topolab.nn.GroupNorm;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LayerNorm;
import org.topolab.nn.LayerNorm.Over;

/**
 * How the values of a layer are normalised.
 *
 * @param norm what mean and variance are taken over
 * @param first whether before the ReLU, else after it
 * @param scale whether each is multiplied by a trained number
 * @param centre whether a trained number is added to each
 * @param groups of channels, for {@link Norm#GROUP}
 */
record Normalising(Norm norm, boolean first, boolean scale, boolean centre, int groups) {

    /** What mean and variance are taken over. */
    enum Norm {
        /** The channels of each place of an image. */
        LAYER,
        /** All values of an image. */
        LAYER_ALL,
        /** The images of a batch and all places, for each channel; running ones in measuring. */
        BATCH,
        /** Groups of channels of an image, and all places. */
        GROUP,
        /** Nothing. */
        NONE
    }

    /** Keras' defaults; those of PyTorch are smaller. */
    private static final double EPSILON = 1e-3;

    private static final double GROUP_EPSILON = 1e-6;

    /** Weight of a new batch in running statistics, in Keras' words momentum 0.99. */
    private static final double NEW = 0.01;

    private static final String NORM = "norm";
    private static final String FIRST = "norm-first";
    private static final String SCALE = "scale";
    private static final String CENTRE = "centre";
    private static final String GROUPS = "groups";

    static Normalising of(Options options) {
        return new Normalising(
                Words.constant(Norm.class, options.text(NORM)),
                options.flag(FIRST),
                options.flag(SCALE),
                options.flag(CENTRE),
                options.integer(GROUPS));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new ChoiceOption(
                        NORM,
                        "Normalisation of each layer: over the channels of a place (layer), over"
                                + " all values of an image (layer-all), over images and places for"
                                + " each channel (batch), over groups of channels (group), or none.",
                        Words.word(Norm.LAYER),
                        Words.of(Norm.class)),
                new FlagOption(FIRST, "Whether it comes before the ReLU, else after it.", false),
                new FlagOption(
                        SCALE,
                        "Whether layer and group norms multiply by trained numbers; batch always"
                                + " does.",
                        true),
                new FlagOption(
                        CENTRE,
                        "Whether layer and group norms add trained numbers; batch always does.",
                        true),
                new IntOption(GROUPS, "Groups of channels of norm group.", 32, 1, 65_536));
    }

    /** What does not fit together. */
    List<OptionProblem> problems(List<Area> areas) {
        if (norm == Norm.BATCH && !(scale && centre)) {
            return List.of(
                    new OptionProblem(
                            scale ? CENTRE : SCALE,
                            "norm batch always scales and centres; leave scale and centre out, or"
                                    + " choose norm layer"));
        }
        if (norm == Norm.NONE && first) {
            return List.of(
                    new OptionProblem(
                            FIRST, "norm none has nothing to come first; leave norm-first out"));
        }
        return norm == Norm.GROUP ? undivided(areas) : List.of();
    }

    private List<OptionProblem> undivided(List<Area> areas) {
        String message =
                "%d groups do not divide the %d filters of layer %d; set groups to a divisor of the"
                        + " filters of every layer, or choose norm layer";
        return IntStream.range(0, areas.size())
                .filter(layer -> areas.get(layer).filters() % groups != 0)
                .mapToObj(layer -> message.formatted(groups, areas.get(layer).filters(), layer + 1))
                .map(words -> new OptionProblem(GROUPS, words))
                .limit(1)
                .toList();
    }

    /** Whether there is one. */
    boolean given() {
        return norm != Norm.NONE;
    }

    /** Trained numbers of a layer. */
    long parameters(Stage stage) {
        long each = norm == Norm.LAYER_ALL ? stage.out().values() : stage.out().channels();
        return given() ? each * ((scale ? 1 : 0) + (centre ? 1 : 0)) : 0;
    }

    /** The layer for values of a shape; not for {@link Norm#NONE}. */
    Layer layer(LayerFactory layers, Feature of) {
        return switch (norm) {
            case LAYER -> layers.layerNorm(over(Over.CHANNELS, of));
            case LAYER_ALL -> layers.layerNorm(over(Over.ALL, of));
            case BATCH -> layers.batchNorm(new BatchNorm(of.channels(), false, EPSILON, NEW));
            case GROUP ->
                    layers.groupNorm(
                            new GroupNorm(
                                    of.height(),
                                    of.width(),
                                    of.channels(),
                                    groups,
                                    scale,
                                    centre,
                                    GROUP_EPSILON));
            case NONE -> throw new IllegalStateException("no normalisation was asked for");
        };
    }

    private LayerNorm over(Over values, Feature of) {
        return new LayerNorm(
                of.height(), of.width(), of.channels(), values, scale, centre, EPSILON);
    }
}
