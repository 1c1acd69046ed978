package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Squash;

/**
 * What can be set of one level.
 *
 * @param n sub-networks along a side
 * @param grid units along a side of the grid
 * @param subnet what each sub-network is
 * @param dropout probability of dropping a unit of the grid in training
 * @param squash what each unit of the grid goes through
 */
record LevelOptions(int n, int grid, ResNet subnet, double dropout, Squash squash) {

    private static final int LARGEST_GRID = 256;

    static LevelOptions of(Options options) {
        return new LevelOptions(
                options.integer("n"),
                options.integer("grid"),
                ResNet.preset(options.text("subnet")),
                options.number("dropout"),
                Squash.valueOf(options.text("squash").toUpperCase(Locale.ROOT)));
    }

    static List<OptionSpec> specs() {
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
                        ResNet.ids()),
                new DoubleOption(
                        "dropout",
                        "Share of the grid's units dropped in training; 0.2 is what the published"
                                + " code applied (its configured 0.5 never reached the network).",
                        0.2,
                        0,
                        0.95),
                new ChoiceOption(
                        "squash",
                        "What each unit of the grid goes through before it is dropped and"
                                + " normalised: tanh as published, sigmoid or none.",
                        "tanh",
                        Stream.of(Squash.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    /**
     * What does not fit together.
     *
     * @param number of this level, from 1; 0 if it is the only one
     * @param reader what reads the grid
     * @param role what the reader is to the network, such as {@code master}
     */
    List<OptionProblem> problems(int number, ResNet reader, String role) {
        String path = number == 0 ? "" : "levels[%d].".formatted(number - 1);
        String where = number == 0 ? "" : "level %d: ".formatted(number);
        List<OptionProblem> problems = new ArrayList<>();
        if (grid % n != 0) {
            String message = "%sn = %d does not divide grid = %d; use %s";
            problems.add(
                    new OptionProblem(
                            path + "n", message.formatted(where, n, grid, listed(divisors(grid)))));
        }
        int shrink = reader.totalStride();
        if (grid % shrink != 0) {
            String message =
                    "%sgrid = %d is not a multiple of %d, by which %s '%s' shrinks it; use %s";
            problems.add(
                    new OptionProblem(
                            path + "grid",
                            message.formatted(
                                    where,
                                    grid,
                                    shrink,
                                    role,
                                    reader.id(),
                                    listed(multiplesBeside(shrink)))));
        }
        return problems;
    }

    /** The level that these options describe. */
    Level level() {
        return new Level(n, grid, subnet, dropout, squash);
    }

    /** The allowed multiples next below and above the grid's side. */
    private List<Integer> multiplesBeside(int factor) {
        int below = grid / factor * factor;
        return IntStream.of(below, below + factor)
                .filter(side -> side >= factor && side <= LARGEST_GRID)
                .boxed()
                .toList();
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
