package org.topolab.model.localityprior;

import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Connections.Projection;
import org.topolab.api.model.Sheet;
import org.topolab.model.localityprior.Stage.Kind;
import org.topolab.nn.Feature;
import org.topolab.nn.Tap;

/**
 * A network as data: maps of the image, then two sheets of units and the layer between them, then
 * the classifier.
 *
 * <pre>
 * maps -> flatten -> dropout -> linear, ReLU = first sheet
 *      -> dropout -> locality layer or control -> batch norm, ReLU = second sheet -> linear
 * </pre>
 *
 * @param options what was asked for
 * @param stages all stages in order, the last one gives the logits
 */
record Network(LocalityOptions options, List<Stage> stages) {

    /** Name of the network's input. */
    static final String INPUT = "image";

    Network {
        stages = List.copyOf(stages);
    }

    /**
     * The network for a data set.
     *
     * @param image shape of the images
     * @param classes number of classes
     * @throws IllegalArgumentException if images are too small
     */
    static Network of(LocalityOptions options, ImageShape image, int classes) {
        Preset preset = options.preset();
        int least = preset.leastSide();
        if (image.height() < least || image.width() < least) {
            throw new IllegalArgumentException(
                    "locality-prior: images are %d x %d, network %s needs at least %d x %d; %s"
                            .formatted(
                                    image.height(),
                                    image.width(),
                                    PriorRule.word(preset),
                                    least,
                                    least,
                                    "scale them up or choose lenet"));
        }
        Preset.Names names = preset.names();
        Chain chain =
                preset.body(Feature.of(INPUT, image))
                        .flatten("flatten")
                        .then(Kind.DROPOUT, "drop1")
                        .vector(Kind.LINEAR, names.first(), options.sheets().from().units(), true)
                        .then(Kind.DROPOUT, "drop2");
        between(chain, options);
        chain.vector(Kind.LOGITS, names.logits(), classes, false);
        return new Network(options, chain.stages());
    }

    private static void between(Chain chain, LocalityOptions options) {
        String name = options.preset().names().second();
        int units = options.sheets().to().units();
        boolean spread = options.arm() == Arm.ON_OUTPUTS;
        boolean fused = !options.batchNorm() && !spread;
        Kind kind = options.arm() == Arm.ON_WEIGHTS ? Kind.LOCALITY : Kind.LINEAR;
        chain.vector(kind, name, units, fused);
        if (spread) {
            chain.vector(Kind.SPREAD, name + "-prior", units, false);
        }
        if (options.batchNorm()) {
            chain.batchNormRelu(name + "bn");
        } else if (spread) {
            chain.then(Kind.RELU, name + "-relu");
        }
    }

    /** The two sheets, each read after its ReLU; in inference nothing is dropped. */
    List<Tap> taps() {
        Preset.Names names = options.preset().names();
        Stage second = stages.get(stages.size() - 2);
        return List.of(
                new Tap(
                        new Sheet(
                                names.firstSheet(),
                                "what the locality layer reads",
                                options.sheets().from().layout()),
                        names.first()),
                new Tap(
                        new Sheet(
                                names.second(),
                                "what the locality layer says",
                                options.sheets().to().layout()),
                        second.out().name()));
    }

    /**
     * The connections between the sheets, unless what leads from one to the other is two layers.
     */
    Stream<Projection> projections() {
        Preset.Names names = options.preset().names();
        return Stream.of(
                        new Projection(
                                names.firstSheet() + "-" + names.second(),
                                names.firstSheet(),
                                names.second()))
                .filter(projection -> options.arm() != Arm.ON_OUTPUTS);
    }
}
