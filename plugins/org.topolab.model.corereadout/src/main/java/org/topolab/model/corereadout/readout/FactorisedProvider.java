package org.topolab.model.corereadout.readout;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutInfo;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.stat.RandomStream;

/**
 * The factorised readout: where a neuron looks, a mask over places, times what it looks for,
 * weights of features.
 *
 * @see "Klindt, Ecker, Euler, Bethge 2017, NeurIPS 30"
 */
@Component(service = ReadoutProvider.class)
public final class FactorisedProvider implements ReadoutProvider {

    private static final String NOISE = "start-noise";
    private static final double PUBLISHED_NOISE = 4.1e-5;

    private static final ReadoutInfo INFO =
            new ReadoutInfo(
                    new Facts(
                            "factorised",
                            "Factorised readout",
                            "Each neuron has a mask over places and weights of features; places +"
                                    + " channels + 1 numbers for each neuron. Does not follow"
                                    + " shifts of the eye.",
                            List.of(Citations.KLINDT, Citations.LURZ),
                            "Apache-2.0",
                            specs()));

    private static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.FlagOption(
                        "normalise", "Whether masks are divided by their Euclidean norm.", false),
                new OptionSpec.FlagOption("positive", "Whether masks may not be negative.", true),
                ReadoutOptions.match(),
                new OptionSpec.DoubleOption(
                        NOISE,
                        "Standard deviation of masks and of weights of features at the start; 0:"
                                + " all masks 1 / places, all weights 1 / channels.",
                        PUBLISHED_NOISE,
                        0,
                        10),
                ReadoutOptions.penalty(
                        0.004, "L1 norm of mask times the L1 norm of weights of features"),
                ReadoutOptions.faithful(
                        "the penalty multiplies sums over all neurons of a recording; neurons that"
                                + " share weights of features with one before them pay for their"
                                + " mask only, and all scales of matched neurons are trained from 1"
                                + " with a deviation of 0.001"));
    }

    @Override
    public ReadoutInfo info() {
        return INFO;
    }

    @Override
    public Readout create(ReadoutRequest request) {
        Options options = request.options();
        RandomStream random = RandomStream.of(request.seed()).split("factorised");
        MapSize size = ReadoutOptions.size(request);
        int neurons = request.neurons().size();
        int places = size.height() * size.width();
        ReadoutOptions.checkSize("factorised", neurons, places, "places");
        double noise = options.number(NOISE);
        Masks masks =
                new Masks(
                        neurons,
                        places,
                        options.flag("normalise"),
                        options.flag("positive"),
                        Start.around(1.0 / places, noise, random.split("mask")));
        FeatureRows rows =
                ReadoutOptions.rows(
                        request,
                        size.channels(),
                        Start.around(1.0 / size.channels(), noise, random),
                        random);
        return new FactorisedReadout(
                new FactorisedReadout.Parts(
                        request.neurons(),
                        size,
                        masks,
                        rows,
                        Start.of(request.start()),
                        new ProductPenalty(
                                ReadoutOptions.penalty(options),
                                request.neurons(),
                                ReadoutOptions.faithful(options))));
    }
}
