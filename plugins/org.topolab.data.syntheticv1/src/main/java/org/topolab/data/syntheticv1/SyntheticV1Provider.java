package org.topolab.data.syntheticv1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.data.Subset;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/**
 * Simulated recordings from visual cortex whose truth is known: what each neuron sees, where, and
 * the rate it fires at in every trial. Needs no folder and no network.
 */
@Component
public final class SyntheticV1Provider implements DatasetProvider {

    static final String ID = "synthetic-v1";

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Simulated V1",
                        "Responses of simulated simple and complex cells to noise with the"
                                + " spectrum of natural images, in one or several recordings, with"
                                + " a map from cortex to the visual field. Fields and rates are"
                                + " known, so that what a model finds can be compared with them.",
                        List.of(
                                new Citation(
                                        "Lurz et al. 2021, Generalization in data-driven models"
                                                + " of primary visual cortex, ICLR (what such"
                                                + " recordings are for)",
                                        "10.1101/2020.10.05.326256"),
                                new Citation(
                                        "Adelson, Bergen 1985, Spatiotemporal energy models for"
                                                + " the perception of motion, J. Opt. Soc. Am. A"
                                                + " 2:284-299 (complex cells)",
                                        "10.1364/JOSAA.2.000284")),
                        "Apache-2.0",
                        specs()),
                "none needed: the program makes them");
    }

    private static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>(Size.specs());
        specs.add(ImageKind.spec());
        specs.add(NoiseKind.spec());
        specs.add(
                new FlagOption(
                        Simulation.EYE,
                        "Whether the eye moves, and all receptive fields with it, up to 4 % of"
                                + " the image each way; the pupil's place stands beside trials.",
                        false));
        specs.add(
                new FlagOption(
                        Simulation.STATE,
                        "Whether running changes rates by up to 30 %, in each neuron its own way;"
                                + " behaviour stands beside trials.",
                        false));
        specs.addAll(Tuning.specs());
        specs.add(
                new ListOption(
                        Simulation.COMPLEXITY,
                        "Range that each neuron's complexity is drawn from: 0 is a simple cell,"
                                + " 1 a complex one.",
                        Optional.of(List.of(0.0, 1.0)),
                        new DoubleOption(Simulation.COMPLEXITY, "One end.", 0, 0, 1)));
        specs.add(
                new IntOption(
                        Simulation.SEED,
                        "Seed of all that is drawn: neurons, images, noise.",
                        1,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE));
        specs.addAll(Subset.specs());
        return List.copyOf(specs);
    }

    @Override
    public Set<Split> splits() {
        return Set.of(Split.TRAIN, Split.VALIDATION, Split.TEST);
    }

    @Override
    public List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>();
        for (Size size : Size.values()) {
            if (size.of(options) < size.min()) {
                problems.add(
                        new OptionProblem(
                                size.option(),
                                "found %d, expected at least %d, or 0 for the preset's"
                                        .formatted(size.of(options), size.min())));
            }
        }
        int recordings = Size.RECORDINGS.of(options);
        if (Size.MATCHED.of(options) > recordings) {
            problems.add(
                    new OptionProblem(
                            Size.MATCHED.option(),
                            "found %d matched recordings of %d, expected at most as many; lower it, or raise recordings"
                                    .formatted(Size.MATCHED.of(options), recordings)));
        }
        List<?> range = options.list(Simulation.COMPLEXITY);
        if (range.size() != 2 || (Double) range.get(0) > (Double) range.get(1)) {
            problems.add(
                    new OptionProblem(
                            Simulation.COMPLEXITY,
                            "found %s, expected its lowest and its highest value, such as [0, 1]"
                                    .formatted(range)));
        }
        return problems;
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        OptionProblem.refuse(ID + ": ", check(request.options()));
        return new Simulation(ID, request.options()).open(request.split(), monitor);
    }
}
