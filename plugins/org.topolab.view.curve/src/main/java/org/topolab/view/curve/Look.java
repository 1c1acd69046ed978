package org.topolab.view.curve;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;

/**
 * How curves are to look.
 *
 * @param band half width of the chance band, in standard deviations of one value by chance
 * @param log whether the values are shown on a logarithmic axis
 */
record Look(double band, boolean log) {

    static final List<OptionSpec> SPECS =
            List.of(
                    new DoubleOption(
                            "band",
                            "Half width of the band around chance, in standard deviations of"
                                    + " one value by chance; 0 draws none.",
                            2,
                            0,
                            10),
                    new FlagOption(
                            "log",
                            "Values on a logarithmic axis; those not above 0 are left out, and"
                                    + " the figure says how many. Without it the axis is"
                                    + " logarithmic where places across and values span decades"
                                    + " and all values are above 0.",
                            false));

    /** The same with values on a logarithmic axis. */
    Look logarithmic() {
        return new Look(band, true);
    }

    static Look of(Options options) {
        return new Look(options.number("band"), options.flag("log"));
    }
}
