package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;

/**
 * What can be set of a core with readouts.
 *
 * @param core its layers
 * @param from where the core comes from, if it is not trained here
 * @param penalties those of the core, and how much all count
 * @param rate what makes rates
 * @param beholder what of the animal in a trial changes its neurons
 * @param recordings sizes of recordings where the targets do not tell
 * @param all the options themselves, with what the preset fixes
 */
record CoreReadoutOptions(
        CoreOptions core,
        CoreFrom from,
        Penalties penalties,
        Rate rate,
        Beholder beholder,
        List<Integer> recordings,
        Options all) {

    static final String RECORDINGS = "recordings";

    CoreReadoutOptions {
        recordings = List.copyOf(recordings);
    }

    static CoreReadoutOptions of(Options all) {
        return new CoreReadoutOptions(
                CoreOptions.of(all),
                CoreFrom.of(all),
                Penalties.of(all),
                Rate.of(all),
                Beholder.of(all),
                all.list(RECORDINGS).stream().map(n -> Math.toIntExact((Long) n)).toList(),
                all);
    }

    /** All but the choice of a readout and the groups of readouts. */
    static List<OptionSpec> own() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(Preset.spec());
        specs.addAll(CoreOptions.specs());
        specs.addAll(CoreFrom.specs());
        specs.addAll(Penalties.specs());
        specs.addAll(Rate.specs());
        specs.addAll(Beholder.specs());
        String help =
                "Numbers of neurons of each recording, where the targets do not tell, as of networks"
                        + " that were imported.";
        specs.add(
                new ListOption(
                        RECORDINGS,
                        help,
                        Optional.of(List.of()),
                        new IntOption(RECORDINGS, help, 1, 1, Integer.MAX_VALUE)));
        return List.copyOf(specs);
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        List<OptionProblem> problems = new ArrayList<>(from.problems());
        problems.addAll(penalties.scaleProblems());
        if (!from.elsewhere()) {
            problems.addAll(core.problems());
            problems.addAll(penalties.problems(core));
        }
        return problems;
    }
}
