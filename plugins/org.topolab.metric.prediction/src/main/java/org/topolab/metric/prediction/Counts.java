package org.topolab.metric.prediction;

import java.util.Arrays;

/** Columns that are the same for all neurons of a recording: how often each image was shown. */
final class Counts {

    private final double[][] columns;
    private final int[] used;

    /**
     * @param faithful whether there is an oracle for images shown once, as published
     */
    Counts(Session session, boolean faithful) {
        int images = session.size();
        this.used = Columns.used(session.simulated(), session.repeated() > 0);
        this.columns = new double[Columns.SHARED][images];
        for (int image = 0; image < images; image++) {
            double showings = session.trials()[image].length;
            columns[Columns.TRIALS][image] = showings;
            columns[Columns.IMAGES][image] = 1;
            if (showings > 1) {
                columns[Columns.AGAIN_TRIALS][image] = showings;
                columns[Columns.AGAIN_IMAGES][image] = 1;
                columns[Columns.BY_OTHERS][image] = showings / (showings - 1);
            }
            columns[Columns.ORACLE_TRIALS][image] = showings > 1 || faithful ? showings : 0;
        }
    }

    /** A column of an image. */
    double at(int column, int image) {
        return columns[column][image];
    }

    /** A column over all images. */
    double total(int column) {
        return Arrays.stream(columns[column]).sum();
    }

    /** All columns, [columns][images]; not to be changed. */
    double[][] all() {
        return columns;
    }

    /** Columns that are summed for each neuron. */
    int[] used() {
        return used;
    }
}
