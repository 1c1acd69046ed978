package org.topolab.metric.retinotopy;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What can be set.
 *
 * @param leastOracle neurons with a lower oracle do not count, where test images were repeated
 * @param radius of a receptive field, in pixels
 * @param shuffles of each null model
 * @param draws of neurons for intervals
 */
record Settings(double leastOracle, double radius, int shuffles, int draws) {

    /**
     * Half the width at half height of the finer Gabors of simulated neurons, sqrt(2 ln 2) sd, in
     * pixels: their envelopes have sd 0.35 / f across and 1.25 times that along the bars, with f =
     * 0.16 cycles per pixel, and the geometric mean of both is taken.
     */
    static final double GABOR_RADIUS = Math.sqrt(2 * Math.log(2)) * 0.35 / 0.16 * Math.sqrt(1.25);

    private static final String LEAST_ORACLE = "least-oracle";
    private static final String RADIUS = "field-radius";
    private static final String SHUFFLES = "shuffles";
    private static final String DRAWS = "bootstrap";

    static final List<OptionSpec> SPECS =
            List.of(
                    new OptionSpec.DoubleOption(
                            LEAST_ORACLE,
                            "Neurons count from this oracle on, the correlation of a response with"
                                    + " the mean of the others to the same image; all count where"
                                    + " no test image was shown twice.",
                            0.3,
                            -1,
                            1),
                    new OptionSpec.DoubleOption(
                            RADIUS,
                            "Half a receptive field, within which a place is found; the default is"
                                    + " half the width at half height of the finer Gabors of"
                                    + " simulated neurons.",
                            Optional.of(Math.round(100 * GABOR_RADIUS) / 100.0),
                            0.01,
                            1000,
                            "pixels"),
                    new OptionSpec.IntOption(
                            SHUFFLES,
                            "Exchanges of neurons from which chance is estimated.",
                            200,
                            10,
                            100_000),
                    new OptionSpec.IntOption(
                            DRAWS,
                            "Draws of neurons for the 95 % intervals; 0 gives none.",
                            500,
                            0,
                            100_000));

    static Settings of(Options options) {
        return new Settings(
                options.number(LEAST_ORACLE),
                options.number(RADIUS),
                options.integer(SHUFFLES),
                options.integer(DRAWS));
    }
}
