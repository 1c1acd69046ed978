package org.topolab.model.corereadout.readout;

import java.util.List;
import java.util.Optional;
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
 * The Gaussian readout: each neuron looks at one point z of the maps, in training drawn anew for
 * each image, z = mu + S e with e standard normal, otherwise z = mu; y = sum over channels of f *
 * sample(map, z) + b.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, ICLR</a>
 */
@Component(service = ReadoutProvider.class)
public final class GaussianProvider implements ReadoutProvider {

    private static final String FREE = "free";
    private static final String CORTEX = "cortex";
    private static final String SHARED = "shared";
    private static final String PER_IMAGE = "image";
    private static final String PER_BATCH = "batch";

    private static final ReadoutInfo INFO =
            new ReadoutInfo(
                    new Facts(
                            "gaussian",
                            "Gaussian readout",
                            "Each neuron sees the features at one point, which is drawn from a"
                                    + " normal distribution in training, so that its place can be"
                                    + " learned; channels + 7 numbers for each neuron.",
                            List.of(Citations.LURZ),
                            "Apache-2.0",
                            specs()));

    private static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.ChoiceOption(
                        "covariance",
                        "How draws lie about the centre: full, uncorrelated (a standard deviation"
                                + " along x, one along y), isotropic (one).",
                        "full",
                        Covariance.names()),
                new OptionSpec.ChoiceOption(
                        "positions",
                        "Where centres come from: free, each trained by itself; cortex, a function"
                                + " of where neurons lie in cortex, one for each recording; shared,"
                                + " those of the first recording, mapped affinely for others in"
                                + " which the same cells were recorded.",
                        FREE,
                        List.of(FREE, CORTEX, SHARED)),
                new OptionSpec.ListOption(
                        "hidden",
                        "Units of each hidden layer of the function of cortex; empty: affine.",
                        Optional.of(List.of()),
                        new OptionSpec.IntOption("units", "Units.", 30, 1, 4096)),
                new OptionSpec.FlagOption(
                        "final-tanh",
                        "Whether the function of cortex ends with a hyperbolic tangent.",
                        false),
                ReadoutOptions.match(),
                ReadoutOptions.copies(),
                new OptionSpec.ChoiceOption(
                        "draws",
                        "How often points are drawn: for each image and neuron, or for each batch"
                                + " and neuron.",
                        PER_IMAGE,
                        List.of(PER_IMAGE, PER_BATCH)),
                new OptionSpec.DoubleOption(
                        "start-spread",
                        "Entries of S at the start: all this, or, if full, anywhere in minus to"
                                + " plus this.",
                        0.5,
                        0,
                        10),
                ReadoutOptions.startRange(0.1),
                ReadoutOptions.featureStart(),
                ReadoutOptions.penalty(0.004, "L1 norm of weights of features"),
                ReadoutOptions.bound(),
                new OptionSpec.IntOption(
                        "anneal",
                        "Steps after which draws have shrunk to nothing, in a straight line,"
                                + " whatever S is; 0: only S says.",
                        0,
                        0,
                        Integer.MAX_VALUE),
                ReadoutOptions.faithful(
                        "features begin with a deviation of 0.001, and all scales of matched"
                                + " neurons are trained from 1 with a deviation of 0.001"));
    }

    @Override
    public ReadoutInfo info() {
        return INFO;
    }

    @Override
    public Readout create(ReadoutRequest request) {
        return create(request, Noise.normal(stream(request).split("draws")));
    }

    private static RandomStream stream(ReadoutRequest request) {
        return RandomStream.of(request.seed()).split("gaussian");
    }

    /** One whose draws come from elsewhere. */
    Readout create(ReadoutRequest request, Noise noise) {
        Options options = request.options();
        RandomStream random = stream(request);
        Bound bound = Bound.of(options.text("bound"));
        Covariance covariance = Covariance.of(options.text("covariance"));
        Spread spread =
                new Spread(
                        covariance,
                        noise,
                        covariance.start(options.number("start-spread"), random.split("sigma")),
                        options.text("draws").equals(PER_BATCH),
                        options.integer("anneal"));
        return new PointReadout(
                new PointReadout.Parts(
                        request.neurons(),
                        Pyramid.none(ReadoutOptions.size(request)),
                        centres(request, bound, random),
                        Optional.of(spread),
                        bound,
                        ReadoutOptions.rows(
                                request, request.channels(), features(request, random), random),
                        Start.of(request.start()),
                        ReadoutOptions.penalty(options)));
    }

    private static Start features(ReadoutRequest request, RandomStream random) {
        double deviation =
                ReadoutOptions.faithful(request.options())
                        ? ReadoutOptions.PUBLISHED_START
                        : ReadoutOptions.featureStart(request.options());
        return Start.around(1.0 / request.channels(), deviation, random);
    }

    private static Centres centres(ReadoutRequest request, Bound bound, RandomStream random) {
        Options options = request.options();
        String positions = options.text("positions");
        if (positions.equals(CORTEX)) {
            List<Integer> hidden =
                    options.list("hidden").stream()
                            .map(units -> Math.toIntExact((Long) units))
                            .toList();
            return new CortexCentres(
                    request.neurons(), hidden, options.flag("final-tanh"), random.split(CORTEX));
        }
        FreeCentres free =
                new FreeCentres(
                        request.neurons().size(),
                        options.number("start-range"),
                        bound,
                        random.split("mu"));
        return positions.equals(SHARED) ? new SharedCentres(request.neurons(), free) : free;
    }
}
