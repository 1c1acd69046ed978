package org.topolab.model.alltnn;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Neighbours;

/**
 * How strongly, and which neighbours on a sheet are made alike.
 *
 * @param alpha weight of the sum of all layers' dissimilarities in what is made small
 * @param factors one for each layer, by which alpha is multiplied; none for 1
 * @param neighbours which units are neighbours
 * @param torus whether opposite edges of a sheet are neighbours
 * @param bias whether a unit's bias is compared as its weights are
 * @param course how alpha changes over the training
 */
record Topography(
        double alpha,
        List<Double> factors,
        Neighbours neighbours,
        boolean torus,
        boolean bias,
        AlphaCourse course) {

    private static final String ALPHA = "alpha";
    private static final String FACTORS = "factors";
    private static final String NEIGHBOURS = "neighbours";
    private static final String TORUS = "torus";
    private static final String BIAS = "bias-in-loss";
    private static final double MOST = 1e9;

    Topography {
        factors = List.copyOf(factors);
    }

    static Topography of(Options options) {
        return new Topography(
                options.number(ALPHA),
                options.list(FACTORS).stream().map(Double.class::cast).toList(),
                Words.constant(Neighbours.class, options.text(NEIGHBOURS)),
                options.flag(TORUS),
                options.flag(BIAS),
                AlphaCourse.of(options));
    }

    static List<OptionSpec> specs() {
        String factor = "Alpha of each layer as a multiple of alpha; none given means 1.";
        return List.of(
                new DoubleOption(
                        ALPHA,
                        "Weight of the sum of all sheets' dissimilarities of neighbours, which is"
                                + " made small beside the task; for kind all-tnn. 0 is kind lcn.",
                        10,
                        0,
                        MOST),
                new ListOption(
                        FACTORS,
                        factor,
                        Optional.of(List.of()),
                        new DoubleOption(FACTORS, factor, 1, 0, MOST)),
                new ChoiceOption(
                        NEIGHBOURS,
                        "Which units are made alike: those beside, above and below (four), or also"
                                + " diagonal ones (eight); eight-as-published does not join"
                                + " diagonals over the edges of a torus.",
                        Words.word(Neighbours.FOUR),
                        Words.of(Neighbours.class)),
                new FlagOption(
                        TORUS,
                        "Whether units at opposite edges of a sheet are neighbours, as published;"
                                + " they see opposite sides of the image.",
                        false),
                new FlagOption(
                        BIAS, "Whether a unit's bias is compared as its weights are.", true));
    }

    /** The same with the published behaviour where it is a flaw. */
    Topography faithful() {
        return new Topography(
                alpha,
                factors,
                neighbours == Neighbours.EIGHT ? Neighbours.EIGHT_AS_PUBLISHED : neighbours,
                true,
                bias,
                course);
    }

    /** What does not fit together. */
    List<OptionProblem> problems(int layers) {
        String message =
                "factors has %d values, expected one for each of %d layers; add or remove some, or"
                        + " leave it out for 1 each";
        return factors.isEmpty() || factors.size() == layers
                ? List.of()
                : List.of(new OptionProblem(FACTORS, message.formatted(factors.size(), layers)));
    }

    /** Alpha of a layer, from 1. */
    double alpha(int number) {
        return factors.isEmpty() ? alpha : alpha * factors.get(number - 1);
    }

    /** What is made small of a layer, beside the task. */
    Smoothness smoothness(double layerAlpha, Hypercolumn block) {
        return new Smoothness(
                layerAlpha,
                block.rows(),
                block.columns(),
                neighbours,
                torus,
                bias,
                course.course(),
                course.steepness(),
                course.position(),
                course.width());
    }
}
