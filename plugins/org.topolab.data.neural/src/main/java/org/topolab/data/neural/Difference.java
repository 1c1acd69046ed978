package org.topolab.data.neural;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** How far the statistics that come with a recording are from those of its training trials. */
final class Difference {

    private Difference() {}

    /** One sentence. */
    static String words(
            Recording recording, Reading reading, Statistics used, Statistics.Measured training)
            throws IOException {
        StringBuilder words =
                new StringBuilder(
                        "%s: statistics '%s' beside those of its training trials:"
                                .formatted(recording.id(), reading.statistics()));
        if (reading.normaliseImages()) {
            words.append(
                    String.format(
                            Locale.ROOT,
                            " image mean %.4g and %.4g, deviation %.4g and %.4g;",
                            mean(used.means(Part.IMAGES)),
                            mean(training.means(Part.IMAGES)),
                            mean(used.deviations(Part.IMAGES)),
                            mean(training.deviations(Part.IMAGES))));
        }
        if (reading.normaliseResponses()) {
            double[] own = used.deviations(Part.RESPONSES);
            double[] those = training.deviations(Part.RESPONSES);
            double most = 0;
            double sum = 0;
            int count = 0;
            for (int i = 0; i < own.length; i++) {
                double share = Math.abs(own[i] - those[i]) / those[i];
                if (Double.isFinite(share)) {
                    most = Math.max(most, share);
                    sum += share;
                    count++;
                }
            }
            words.append(
                    String.format(
                            Locale.ROOT,
                            " responses' deviations differ by %.3g %% on average, %.3g %% at most",
                            100 * sum / Math.max(1, count),
                            100 * most));
        }
        return words.toString();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
