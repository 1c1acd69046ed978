package org.topolab.api.stat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * When a unit is called selective.
 *
 * @param dprime definition of d'
 * @param threshold units above it are selective
 */
public record Criterion(Discriminability dprime, double threshold) {

    private static final String DPRIME = "dprime";
    private static final String CORRECTED = "corrected";
    private static final String PUBLISHED = "published";
    private static final String OFFSET = "legacy-offset";

    /** The options of a metric that asks which units are selective. */
    public static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.ChoiceOption(
                        DPRIME,
                        "d' over images (corrected) or, as published, over class means.",
                        CORRECTED,
                        List.of(CORRECTED, PUBLISHED)),
                new OptionSpec.DoubleOption(
                        "threshold",
                        "d' above which a unit is selective; 0 takes the usual one, 1 for"
                                + " corrected and 2 for published d'.",
                        0,
                        0,
                        1000),
                new OptionSpec.FlagOption(
                        OFFSET,
                        "Start the sum of each class at 1 instead of 0, as the published code does"
                                + " for all but numbers; only with dprime: published.",
                        false));
    }

    /** What in the options of {@link #specs} does not go together. */
    public static List<OptionProblem> check(Options options) {
        return options.flag(OFFSET) && !options.text(DPRIME).equals(PUBLISHED)
                ? List.of(
                        new OptionProblem(
                                OFFSET,
                                "found true with dprime: corrected, expected false; set dprime:"
                                        + " published or leave legacy-offset out"))
                : List.of();
    }

    /** What the options of {@link #specs} say. */
    public static Criterion of(Options options) {
        Discriminability dprime =
                options.text(DPRIME).equals(PUBLISHED)
                        ? Discriminability.published(options.flag(OFFSET) ? 1 : 0)
                        : Discriminability.corrected();
        double threshold = options.number("threshold");
        return new Criterion(dprime, threshold > 0 ? threshold : dprime.usualThreshold());
    }

    /** Whether undefined and infinite d' are taken as the published code does. */
    public boolean published() {
        return !dprime.overImages();
    }

    /** Whether a unit with this d' is selective. */
    public boolean selective(double value) {
        return dprime.selective(value, threshold);
    }

    /** Units whose d' is above the threshold, in order. */
    public int[] above(double[] values) {
        return IntStream.range(0, values.length).filter(unit -> selective(values[unit])).toArray();
    }

    /** Number of units whose d' is above the threshold. */
    public long countAbove(double[] values) {
        return Arrays.stream(values).filter(this::selective).count();
    }
}
