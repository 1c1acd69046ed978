package org.topolab.metric.locality;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.UnitShuffle;

/**
 * What is measured.
 *
 * @param images how many of the first images are looked at
 * @param items how many of them are also measured one by one
 * @param correlationUnits units between which correlations are taken
 * @param shuffles random placements of the units from which chance is estimated
 */
record Settings(int images, int items, int correlationUnits, int shuffles) {

    /** Images of the published analysis: one batch. */
    private static final int PUBLISHED = 1000;

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.IntOption(
                        "items",
                        "Images, from the first on, that are also measured one by one, each a row"
                                + " of the table items.",
                        PUBLISHED,
                        0,
                        10_000_000),
                new OptionSpec.IntOption(
                        "correlation-units",
                        "Units whose responses are correlated with each other, chosen at random if"
                                + " there are more; takes 4 bytes for the square of it.",
                        256,
                        0,
                        4096),
                new OptionSpec.FlagOption(
                        "faithful",
                        "As published: only the first 1,000 images are looked at, for the class"
                                + " averages too, and each is an item.",
                        false),
                UnitShuffle.spec());
    }

    static Settings of(Options options) {
        boolean faithful = options.flag("faithful");
        return new Settings(
                faithful ? PUBLISHED : Integer.MAX_VALUE,
                faithful ? PUBLISHED : options.integer("items"),
                options.integer("correlation-units"),
                UnitShuffle.shuffles(options));
    }
}
