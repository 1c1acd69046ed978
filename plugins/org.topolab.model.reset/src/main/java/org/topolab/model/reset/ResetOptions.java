package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;

/**
 * What can be set of a Reset network.
 *
 * @param levels the levels, the one that reads the image first; at least one
 * @param master the network that reads the last grid
 */
record ResetOptions(List<LevelOptions> levels, ResNet master) {

    private static final String SAME = "same";

    ResetOptions {
        levels = List.copyOf(levels);
    }

    static ResetOptions of(Options options) {
        List<LevelOptions> levels = new ArrayList<>();
        options.groups("levels").forEach(each -> levels.add(LevelOptions.of(each)));
        if (levels.isEmpty()) {
            levels.add(LevelOptions.of(options));
        }
        String master = options.text("master");
        ResNet last = levels.get(levels.size() - 1).subnet();
        return new ResetOptions(levels, master.equals(SAME) ? last : ResNet.preset(master));
    }

    static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>(LevelOptions.specs());
        specs.add(
                new ChoiceOption(
                        "master",
                        "The network that reads the last grid: the same as subnet, or one of its"
                                + " choices.",
                        SAME,
                        Stream.concat(Stream.of(SAME), ResNet.ids().stream()).toList()));
        specs.add(
                new ListOption(
                        "levels",
                        "Several levels, the one that reads the image first, each later one on the"
                                + " grid before; then n, grid, subnet, dropout and squash beside"
                                + " this list are not used. Empty for one level.",
                        Optional.of(List.of()),
                        new GroupOption("level", "One level.", LevelOptions.specs())));
        return List.copyOf(specs);
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        List<OptionProblem> problems = new ArrayList<>();
        int last = levels.size() - 1;
        for (int l = 0; l <= last; l++) {
            ResNet reader = l == last ? master : levels.get(l + 1).subnet();
            String role = l == last ? "master" : "the next level's subnet";
            problems.addAll(levels.get(l).problems(last == 0 ? 0 : l + 1, reader, role));
        }
        return problems;
    }

    /** The network that these options describe. */
    Composition composition(ImageShape image, int outputs) {
        return new Composition(
                image, levels.stream().map(LevelOptions::level).toList(), master, outputs);
    }
}
