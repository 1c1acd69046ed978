package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * What can be set of an all-topographic network.
 *
 * @param kind what its layers are
 * @param architecture their sizes
 * @param topography which neighbours are made alike
 * @param normalising how values are normalised
 * @param burden dropout, mask and penalties
 * @param publishedStart whether weights begin as small as in the published networks
 * @param convReadout whether the classes are read from the mean over places
 */
record AllTnnOptions(
        Kind kind,
        Architecture architecture,
        Topography topography,
        Normalising normalising,
        Burden burden,
        boolean publishedStart,
        boolean convReadout) {

    private static final String KIND = "kind";
    private static final String START = "start";
    private static final String SANE = "sane";
    private static final String PUBLISHED = "published";
    private static final String CONV_READOUT = "conv-readout";
    private static final String FAITHFUL = "faithful";

    static AllTnnOptions of(Options options) {
        boolean faithful = options.flag(FAITHFUL);
        Topography topography = Topography.of(options);
        return new AllTnnOptions(
                Words.constant(Kind.class, options.text(KIND)),
                Architecture.of(options),
                faithful ? topography.faithful() : topography,
                Normalising.of(options),
                Burden.of(options),
                faithful || options.text(START).equals(PUBLISHED),
                options.flag(CONV_READOUT));
    }

    static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new ChoiceOption(
                        KIND,
                        "Weights of their own at each place and neighbours made alike (all-tnn),"
                                + " the same without that (lcn), or convolutions, the control"
                                + " (cnn).",
                        Words.word(Kind.ALL_TNN),
                        Words.of(Kind.class)));
        specs.addAll(Architecture.specs());
        specs.addAll(Topography.specs());
        specs.addAll(AlphaCourse.specs());
        specs.addAll(Normalising.specs());
        specs.addAll(Burden.specs());
        specs.add(
                new ChoiceOption(
                        START,
                        "How weights of all-tnn and lcn begin: Glorot uniform, each place as a"
                                + " dense layer (sane), or with the number of places in it, which"
                                + " makes them much smaller (published).",
                        SANE,
                        List.of(SANE, PUBLISHED)));
        specs.add(
                new FlagOption(
                        CONV_READOUT,
                        "Whether the classes are read from the mean over places, else from all"
                                + " units of the last sheet.",
                        false));
        specs.add(
                new FlagOption(
                        FAITHFUL,
                        "As published where that is a flaw: torus, start published, and eight as"
                                + " eight-as-published, whatever they say.",
                        false));
        return List.copyOf(specs);
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        List<OptionProblem> problems = new ArrayList<>(architecture.problems());
        if (problems.isEmpty()) {
            problems.addAll(topography.problems(architecture.layers()));
            problems.addAll(normalising.problems(architecture.areas()));
        }
        return List.copyOf(problems);
    }

    /** Alpha of a layer, from 1; 0 where neighbours are not made alike. */
    double alpha(int number) {
        return kind == Kind.ALL_TNN ? topography.alpha(number) : 0;
    }
}
