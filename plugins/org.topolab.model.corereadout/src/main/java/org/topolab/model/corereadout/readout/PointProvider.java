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
 * The pooled point readout: each neuron looks at one point of the maps, and at the same point of
 * successively coarser ones, from which gradients of its place reach further.
 *
 * @see "Sinz et al. 2018, NeurIPS 31"
 */
@Component(service = ReadoutProvider.class)
public final class PointProvider implements ReadoutProvider {

    private static final String AVERAGE = "average";
    private static final String PYRAMID = "pyramid";

    private static final ReadoutInfo INFO =
            new ReadoutInfo(
                    new Facts(
                            "point",
                            "Pooled point readout",
                            "Each neuron sees the features at one point, in the maps and in coarser"
                                    + " ones made from them; (steps + 1) * channels + 3 numbers for"
                                    + " each neuron.",
                            List.of(Citations.SINZ),
                            "Apache-2.0",
                            specs()));

    private static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.IntOption(
                        "steps", "Coarser maps beside the first; 0: none.", 2, 0, 8),
                new OptionSpec.IntOption(
                        "kernel",
                        "Places along each side of a block that is averaged; of no effect on a"
                                + " pyramid, whose maps halve.",
                        3,
                        2,
                        16),
                new OptionSpec.ChoiceOption(
                        "pooling",
                        "What coarser maps are: average (of blocks), pyramid (Laplacian: each map"
                                + " is a band of spatial frequency).",
                        AVERAGE,
                        List.of(AVERAGE, PYRAMID)),
                ReadoutOptions.match(),
                ReadoutOptions.copies(),
                ReadoutOptions.startRange(0.2),
                ReadoutOptions.featureStart(),
                ReadoutOptions.penalty(0.004, "L1 norm of weights of features"),
                ReadoutOptions.bound(),
                ReadoutOptions.faithful(
                        "weights of features begin with 1 / channels, at each level, and all"
                                + " scales of matched neurons are trained from 1 with a deviation"
                                + " of 0.001"));
    }

    @Override
    public ReadoutInfo info() {
        return INFO;
    }

    @Override
    public Readout create(ReadoutRequest request) {
        Options options = request.options();
        RandomStream random = RandomStream.of(request.seed()).split("point");
        MapSize size = ReadoutOptions.size(request);
        int steps = options.integer("steps");
        Pyramid pyramid =
                options.text("pooling").equals(PYRAMID)
                        ? new LaplacianPyramid(size, steps)
                        : new AveragePyramid(size, steps, options.integer("kernel"));
        Bound bound = Bound.of(options.text("bound"));
        int length = request.channels() * (steps + 1);
        double deviation = ReadoutOptions.featureStart(options);
        double even = 1.0 / (ReadoutOptions.faithful(options) ? request.channels() : length);
        return new PointReadout(
                new PointReadout.Parts(
                        request.neurons(),
                        pyramid,
                        new FreeCentres(
                                request.neurons().size(),
                                options.number("start-range"),
                                bound,
                                random.split("mu")),
                        Optional.empty(),
                        bound,
                        ReadoutOptions.rows(
                                request, length, Start.around(even, deviation, random), random),
                        Start.of(request.start()),
                        ReadoutOptions.penalty(options)));
    }
}
