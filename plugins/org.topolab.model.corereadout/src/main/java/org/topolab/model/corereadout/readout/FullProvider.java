package org.topolab.model.corereadout.readout;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutInfo;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.stat.RandomStream;

/**
 * The full readout: a weight for each neuron, place and channel.
 *
 * @see "Klindt, Ecker, Euler, Bethge 2017, NeurIPS 30, where it is what factorisation saves"
 */
@Component(service = ReadoutProvider.class)
public final class FullProvider implements ReadoutProvider {

    private static final String NOISE = "start-noise";

    private static final ReadoutInfo INFO =
            new ReadoutInfo(
                    new Facts(
                            "full",
                            "Full readout",
                            "Each neuron has a weight for each feature at each place; places *"
                                    + " channels + 1 numbers for each neuron. Does not follow"
                                    + " shifts of the eye.",
                            List.of(Citations.KLINDT),
                            "Apache-2.0",
                            specs()));

    private static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.DoubleOption(
                        NOISE, "Standard deviation of weights at the start.", 1e-4, 0, 10),
                ReadoutOptions.penalty(1e-3, "sum of squares of weights"));
    }

    @Override
    public ReadoutInfo info() {
        return INFO;
    }

    @Override
    public Readout create(ReadoutRequest request) {
        MapSize size = ReadoutOptions.size(request);
        int neurons = request.neurons().size();
        ReadoutOptions.checkSize("full", neurons, size.values(), "features");
        RandomStream random = RandomStream.of(request.seed()).split("full");
        return new FullReadout(
                request.neurons(),
                size,
                Start.normal(0, request.options().number(NOISE), random.split("weight")),
                Start.of(request.start()),
                ReadoutOptions.penalty(request.options()));
    }
}
