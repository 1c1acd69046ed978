package org.topolab.view.curve;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;

/**
 * Places on an axis for numbers that span decades, such as 0, 1, 10, 100: equal factors are equally
 * far apart, and 0 is as far from the smallest number above it as a factor of ten.
 *
 * @param first smallest number above 0
 * @param zero whether 0 is among the numbers
 */
record Decades(double first, boolean zero) {

    private static final double SPAN = 10;
    private static final double ROOM = 0.25; // before 0, of a decade
    private static final double MARGIN = 0.06; // at either end, of all places

    /**
     * The decades of some numbers; empty if they span too little, if some are below 0, or if they
     * lie more evenly side by side as they are, as epochs do.
     */
    static Optional<Decades> of(DoubleStream numbers) {
        double[] all = numbers.filter(Double::isFinite).distinct().sorted().toArray();
        double[] above = DoubleStream.of(all).filter(number -> number > 0).toArray();
        if (above.length < 2 || all[0] < 0) {
            return Optional.empty();
        }
        boolean zero = all[0] == 0;
        Decades decades = new Decades(above[0], zero);
        double span = all[all.length - 1] / above[0];
        double[] places = DoubleStream.of(all).map(decades::place).toArray();
        return span >= SPAN && widest(places) < widest(all)
                ? Optional.of(decades)
                : Optional.empty();
    }

    /** The widest gap as a share of the length. */
    private static double widest(double[] sorted) {
        double widest = 0;
        for (int i = 1; i < sorted.length; i++) {
            widest = Math.max(widest, sorted[i] - sorted[i - 1]);
        }
        return widest / (sorted[sorted.length - 1] - sorted[0]);
    }

    /** Where a number lies: 1 for the smallest above 0, 2 for ten times that. */
    double place(double number) {
        double factor = number / first;
        return !zero || factor >= 1 ? Math.log10(factor) + 1 : factor;
    }

    /** The number at a place. */
    double number(double place) {
        return first * (!zero || place >= 1 ? Math.pow(10, place - 1) : place);
    }

    /** From end to end with some room. */
    Range roomy(double highest) {
        double low = zero ? 0 : 1;
        double high = place(highest);
        double room = MARGIN * (high - low);
        return new Range(number(low - (zero ? Math.max(room, ROOM) : room)), number(high + room));
    }
}
