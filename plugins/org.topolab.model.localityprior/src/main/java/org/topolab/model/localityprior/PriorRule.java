package org.topolab.model.localityprior;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.Options;

/**
 * How the factors of a prior follow from places.
 *
 * @param topology how the sheets are closed
 * @param metric distance of two units
 * @param decay how factors fall with it
 * @param scale length scale of the fall, in pitches, above 0
 * @param radius longest connection that there is, in pitches; 0 for no limit
 * @param normalisation how the factors of a unit are scaled
 */
record PriorRule(
        Topology topology,
        Metric metric,
        Decay decay,
        double scale,
        double radius,
        Normalisation normalisation) {

    static PriorRule of(Options options) {
        return new PriorRule(
                choice(Topology.class, options.text("topology")),
                metric(options),
                choice(Decay.class, options.text("decay")),
                options.number("scale"),
                options.number("radius"),
                choice(Normalisation.class, options.text("normalise")));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new ChoiceOption(
                        "topology",
                        "Sheets with borders (plane) or with ends that meet (torus); of one row:"
                                + " line or ring.",
                        "plane",
                        words(Topology.class)),
                new ChoiceOption(
                        "metric",
                        "Distance of two units in pitches of the second sheet; minkowski is"
                                + " (rows^p + columns^p)^(1/p) with p = minkowski-p.",
                        "euclidean",
                        List.of("euclidean", "cityblock", "chebyshev", "minkowski")),
                new DoubleOption("minkowski-p", "Exponent of the metric minkowski.", 3, 1, 100),
                new ChoiceOption(
                        "decay",
                        "Factor of a connection of length d, with e = d / scale: linear 1/(e+1) as"
                                + " published, sqrt 1/sqrt(e+1), quadratic 1/(e+1)^2, exponential"
                                + " exp(-e), gaussian exp(-e^2/2).",
                        "linear",
                        words(Decay.class)),
                new DoubleOption("scale", "Length scale of the decay, in pitches.", 1, 1e-3, 1e6),
                new DoubleOption(
                        "radius",
                        "Longest connection there is, in pitches; factors beyond are 0. 0 for no"
                                + " limit, as published.",
                        0,
                        0,
                        1e6),
                new ChoiceOption(
                        "normalise",
                        "Factors as they are (none, as published); those of a unit with a sum of"
                                + " as many as it has inputs (row-sum); or as early published code"
                                + " had it, for sheets of one size (as-coded). Smaller weights then"
                                + " do the same, so weight decay presses less.",
                        "none",
                        words(Normalisation.class)));
    }

    private static Metric metric(Options options) {
        return switch (options.text("metric")) {
            case "cityblock" -> Metric.CITYBLOCK;
            case "chebyshev" -> Metric.CHEBYSHEV;
            case "minkowski" -> new Metric(options.number("minkowski-p"));
            default -> Metric.EUCLIDEAN;
        };
    }

    /** Constants as they are written in recipes. */
    static <T extends Enum<T>> List<String> words(Class<T> type) {
        return Stream.of(type.getEnumConstants()).map(PriorRule::word).toList();
    }

    /** A constant by its word. */
    static <T extends Enum<T>> T choice(Class<T> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How a constant is written in recipes. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The factor of a connection before it is normalised; its length in pitches. */
    double factor(double length) {
        return radius > 0 && length > radius ? 0 : decay.factor(length / scale);
    }
}
