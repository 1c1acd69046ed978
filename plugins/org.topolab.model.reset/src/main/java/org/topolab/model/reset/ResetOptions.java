package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/**
 * What can be set of a Reset network.
 *
 * @param n sub-networks along a side
 * @param grid units along a side of the grid
 * @param subnet what each sub-network is
 * @param master the network that reads the grid
 * @param dropout probability of dropping a unit of the grid in training
 */
record ResetOptions(int n, int grid, ResNet subnet, ResNet master, double dropout) {

    private static final String SAME = "same";
    private static final int LARGEST_GRID = 256;

    static ResetOptions of(Options options) {
        ResNet subnet = ResNet.preset(options.text("subnet"));
        String master = options.text("master");
        return new ResetOptions(
                options.integer("n"),
                options.integer("grid"),
                subnet,
                master.equals(SAME) ? subnet : ResNet.preset(master),
                options.number("dropout"));
    }

    static List<OptionSpec> specs() {
        List<String> networks = ResNet.ids();
        return List.of(
                new IntOption(
                        "n",
                        "Sub-networks along a side of the grid, n * n in all; must divide the grid.",
                        2,
                        1,
                        LARGEST_GRID),
                new IntOption("grid", "Units along a side of the grid.", 32, 4, LARGEST_GRID),
                new ChoiceOption(
                        "subnet",
                        "Each sub-network: resnet20 as published (16/32/64 channels, 3 blocks a"
                                + " stage), small (8/16/32, 1 block), tiny (small behind a stem"
                                + " that halves the image).",
                        ResNet.RESNET20.id(),
                        networks),
                new ChoiceOption(
                        "master",
                        "The network that reads the grid: the same as subnet, or one of its"
                                + " choices.",
                        SAME,
                        Stream.concat(Stream.of(SAME), networks.stream()).toList()),
                new DoubleOption(
                        "dropout",
                        "Share of the grid's units dropped in training; 0.2 is what the published"
                                + " code applied (its configured 0.5 never reached the network).",
                        0.2,
                        0,
                        0.95));
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        List<OptionProblem> problems = new ArrayList<>();
        if (grid % n != 0) {
            String message = "n = %d does not divide grid = %d; use %s";
            problems.add(
                    new OptionProblem("n", message.formatted(n, grid, listed(divisors(grid)))));
        }
        int shrink = master.totalStride();
        if (grid % shrink != 0) {
            String message =
                    "grid = %d is not a multiple of %d, by which master '%s' shrinks it; use %s";
            problems.add(
                    new OptionProblem(
                            "grid",
                            message.formatted(
                                    grid, shrink, master.id(), listed(multiplesBeside(shrink)))));
        }
        return problems;
    }

    /** The allowed multiples next below and above the grid's side. */
    private List<Integer> multiplesBeside(int factor) {
        int below = grid / factor * factor;
        return IntStream.of(below, below + factor)
                .filter(side -> side >= factor && side <= LARGEST_GRID)
                .boxed()
                .toList();
    }

    /** The network that these options describe. */
    Composition composition(ImageShape image, int outputs) {
        return new Composition(
                image, List.of(new Level(n, grid, subnet, dropout)), master, outputs);
    }

    private static List<Integer> divisors(int number) {
        return IntStream.rangeClosed(1, number).filter(d -> number % d == 0).boxed().toList();
    }

    /** 1, 2, 4 or 8. */
    private static String listed(List<Integer> numbers) {
        int last = numbers.size() - 1;
        String head =
                numbers.subList(0, last).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return head.isEmpty() ? "" + numbers.get(last) : head + " or " + numbers.get(last);
    }
}
