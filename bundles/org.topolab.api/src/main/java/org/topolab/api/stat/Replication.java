package org.topolab.api.stat;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * How often a measurement is repeated on changed data, in the same pass.
 *
 * @param labelShuffles repetitions with the classes of the images exchanged, the null model of
 *     units that know nothing of the classes
 * @param bootstrap repetitions with images drawn anew, for confidence intervals
 */
public record Replication(int labelShuffles, int bootstrap) {

    private static final String LABEL_SHUFFLES = "label-shuffles";
    private static final String BOOTSTRAP = "bootstrap";
    private static final int MOST = 100_000;

    /** No repetition. */
    public static Replication none() {
        return new Replication(0, 0);
    }

    /** The options of a metric that is repeated so often unless told otherwise. */
    public List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.IntOption(
                        LABEL_SHUFFLES,
                        "Random exchanges of the images' classes from which chance is estimated;"
                                + " each takes 16 bytes for every unit and class.",
                        labelShuffles,
                        0,
                        MOST),
                new OptionSpec.IntOption(
                        BOOTSTRAP,
                        "Random draws of images from which 95 % intervals are estimated; each takes"
                                + " 16 bytes for every unit and class.",
                        bootstrap,
                        0,
                        MOST));
    }

    /** What the options of {@link #specs} say. */
    public static Replication of(Options options) {
        return new Replication(options.integer(LABEL_SHUFFLES), options.integer(BOOTSTRAP));
    }

    /**
     * Bytes that the repetitions take: 16 for every unit and class, 4 for every shuffled label.
     *
     * @throws ArithmeticException if that is no long
     */
    long bytes(int images, int classes, int units) {
        long moments = Math.multiplyExact(16L * classes, units);
        long labels = Math.multiplyExact(4L * images, labelShuffles);
        long all = Math.addExact(labelShuffles, bootstrap);
        return Math.addExact(Math.multiplyExact(moments, all), labels);
    }
}
