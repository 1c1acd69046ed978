package org.topolab.model.localityprior;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/**
 * The two sheets of a network and how the prior between them is made.
 *
 * @param names what the network calls them
 * @param from size of the first
 * @param to size of the second
 * @param rule how factors follow from places
 */
record Sheets(Preset.Names names, Extent from, Extent to, PriorRule rule) {

    /** Factors of such a sheet with itself take 1 GiB. */
    private static final int LARGEST = 16_384;

    static Sheets of(Preset preset, Options options) {
        PriorRule rule = PriorRule.of(options);
        Extent published = preset.sheet();
        Extent usual = rule.topology().oneRow() ? new Extent(1, published.units()) : published;
        Extent to = extent(options, "", usual);
        return new Sheets(preset.names(), extent(options, "from-", to), to, rule);
    }

    private static Extent extent(Options options, String prefix, Extent usual) {
        int rows = options.integer(prefix + "rows");
        int columns = options.integer(prefix + "columns");
        return new Extent(
                rows == 0 ? usual.rows() : rows, columns == 0 ? usual.columns() : columns);
    }

    static List<OptionSpec> specs() {
        String published = " 0 for the published 7 (lenet) or 64 (alexnet)";
        String line = "; on a line or ring %s.";
        return List.of(
                side("rows", "Rows of the second sheet." + published + line.formatted("1")),
                side(
                        "columns",
                        "Columns of the second sheet." + published + line.formatted("49 or 4096")),
                side("from-rows", "Rows of the first sheet. 0 for as many as the second has."),
                side(
                        "from-columns",
                        "Columns of the first sheet. 0 for as many as the second has."));
    }

    private static OptionSpec side(String name, String help) {
        return new IntOption(name, help, 0, 0, LARGEST);
    }

    /** The prior of an arm that has one: between the sheets, or from the second onto itself. */
    Prior prior(Arm arm) {
        return new Prior(arm == Arm.ON_OUTPUTS ? to : from, to, rule);
    }

    /** What does not fit together, if anything; the control does not care for the prior. */
    Optional<OptionProblem> problem(Arm arm) {
        if (from.units() > LARGEST || to.units() > LARGEST) {
            String message = "%s; a sheet can have up to %d units".formatted(sizes(), LARGEST);
            return Optional.of(new OptionProblem("rows", message));
        }
        return arm == Arm.CONTROL ? Optional.empty() : misfit(prior(arm));
    }

    private Optional<OptionProblem> misfit(Prior prior) {
        Topology topology = rule.topology();
        if (topology.oneRow() && (from.rows() > 1 || to.rows() > 1)) {
            String message =
                    "topology %s needs sheets of one row, but %s; set rows: 1 and columns: %d";
            return Optional.of(
                    new OptionProblem(
                            "topology",
                            message.formatted(PriorRule.word(topology), sizes(), to.units())));
        }
        if (rule.normalisation() == Normalisation.AS_CODED && !prior.from().equals(prior.to())) {
            String message = "normalise as-coded needs sheets of one size, but %s; use row-sum";
            return Optional.of(new OptionProblem("normalise", message.formatted(sizes())));
        }
        return rule.radius() > 0 ? lonely(prior) : Optional.empty();
    }

    /** A unit that the radius leaves without connections. */
    private Optional<OptionProblem> lonely(Prior prior) {
        double farthest =
                IntStream.range(0, to.units()).mapToDouble(prior::nearest).max().orElseThrow();
        String message =
                "radius %s leaves units of %s without a connection: %s, and some lie %.3f from the"
                        + " nearest; use a larger radius";
        return Optional.of(farthest)
                .filter(distance -> distance > rule.radius())
                .map(
                        distance ->
                                message.formatted(rule.radius(), names.second(), sizes(), distance))
                .map(words -> new OptionProblem("radius", words));
    }

    /** {@code fc1 is 7 x 7 and fc15 is 4 x 4}. */
    private String sizes() {
        return "%s is %s and %s is %s".formatted(names.firstSheet(), from, names.second(), to);
    }
}
