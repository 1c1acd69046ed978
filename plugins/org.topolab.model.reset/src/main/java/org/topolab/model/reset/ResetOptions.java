package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;

/**
 * What can be set of a Reset network.
 *
 * @param levels the levels, the one that reads the image first; at least one
 * @param master the network that reads the last grid
 * @param autoEncoder what reconstructs the image from it, if anything does
 * @param balanced whether images of rare classes count more
 */
record ResetOptions(
        List<LevelOptions> levels,
        ResNet master,
        Optional<AutoEncoder> autoEncoder,
        boolean balanced) {

    private static final String SAME = "same";
    private static final String NONE = "none";

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
        return new ResetOptions(
                levels,
                master.equals(SAME) ? last : ResNet.preset(master),
                autoEncoder(options),
                Task.balanced(options));
    }

    private static Optional<AutoEncoder> autoEncoder(Options options) {
        String decoder = options.text("decoder");
        return decoder.equals(NONE)
                ? Optional.empty()
                : Optional.of(
                        new AutoEncoder(
                                Decoder.valueOf(decoder.toUpperCase(Locale.ROOT)),
                                Reconstruction.valueOf(
                                        options.text("reconstruction").toUpperCase(Locale.ROOT)),
                                options.number("alpha")));
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
        specs.addAll(autoEncoderSpecs());
        specs.add(Task.classWeights());
        return List.copyOf(specs);
    }

    private static List<OptionSpec> autoEncoderSpecs() {
        return List.of(
                new ChoiceOption(
                        "decoder",
                        "What reconstructs the image from the last grid, beside the master: nothing,"
                                + " two linear layers (mlp), or transposed convolutions from 2 x 2"
                                + " (deconv, for images of 4, 8, 16, 32, ... a side).",
                        NONE,
                        List.of(NONE, "mlp", "deconv")),
                new DoubleOption(
                        "alpha",
                        "Share of the reconstruction in the loss, with a decoder.",
                        0.5,
                        0,
                        1),
                new ChoiceOption(
                        "reconstruction",
                        "How it is compared: binary cross-entropy of images in 0 to 1, which are"
                                + " not normalised (bce); squared difference, for images of any"
                                + " values (mse); or as published, scaled by 1/50 and for"
                                + " standardised images, on which it degenerates (published).",
                        "bce",
                        List.of("bce", "mse", "published")));
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

    /**
     * These options, if they fit together.
     *
     * @param where the beginning of a message
     * @throws IllegalArgumentException with the first thing that does not fit
     */
    ResetOptions fitting(String where) {
        OptionProblem.refuse(where, problems());
        return this;
    }

    /** The network that these options describe. */
    Composition composition(ImageShape image, int outputs) {
        return new Composition(
                image,
                levels.stream().map(LevelOptions::level).toList(),
                master,
                new Task(outputs, balanced, false),
                autoEncoder);
    }
}
