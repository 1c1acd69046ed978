package org.topolab.metric.orientation;

import java.util.stream.IntStream;

/** Preferred orientations of the units of a sheet that enter maps. */
final class Chart {

    private final int orientations;
    private final int[] bins;
    private final double[] peaks;

    /**
     * @param orientations number of bins
     * @param bins [units], from 0, -1 for a unit that does not enter; not copied
     * @param peaks [units], preferred orientation as a share of 180 degrees; not copied
     */
    Chart(int orientations, int[] bins, double[] peaks) {
        this.orientations = orientations;
        this.bins = bins;
        this.peaks = peaks;
    }

    int orientations() {
        return orientations;
    }

    int bin(int unit) {
        return bins[unit];
    }

    /** [units], -1 for a unit that does not enter; not copied. */
    int[] bins() {
        return bins;
    }

    boolean enters(int unit) {
        return bins[unit] >= 0;
    }

    double peak(int unit) {
        return peaks[unit];
    }

    /**
     * From one preferred orientation to another, in whole turns of 180 degrees: at least -0.5, less
     * than 0.5; NaN if one does not enter.
     */
    double turn(int from, int to) {
        if (!enters(from) || !enters(to)) {
            return Double.NaN;
        }
        double turn = peaks[to] - peaks[from];
        return turn - Math.floor(turn + 0.5);
    }

    /** The units that enter. */
    int[] entering() {
        return IntStream.range(0, bins.length).filter(this::enters).toArray();
    }

    /**
     * The same preferences exchanged among the units that enter; the others stay where they are.
     *
     * @param order an order of as many as enter
     */
    Chart exchanged(int[] order) {
        int[] units = entering();
        int[] moved = bins.clone();
        double[] turned = peaks.clone();
        for (int i = 0; i < units.length; i++) {
            moved[units[i]] = bins[units[order[i]]];
            turned[units[i]] = peaks[units[order[i]]];
        }
        return new Chart(orientations, moved, turned);
    }
}
