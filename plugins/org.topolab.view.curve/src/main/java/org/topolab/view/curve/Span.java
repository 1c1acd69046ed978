package org.topolab.view.curve;

import java.util.stream.DoubleStream;
import org.jfree.data.Range;

/** From the lowest to the highest number that an axis must show. */
record Span(double low, double high) {

    private static final double MARGIN = 0.06; // of the length, at either end

    /** Of finite numbers; 0 to 1 if there are none. */
    static Span of(DoubleStream numbers) {
        double[] all = numbers.toArray();
        return all.length == 0
                ? new Span(0, 1)
                : new Span(
                        DoubleStream.of(all).min().getAsDouble(),
                        DoubleStream.of(all).max().getAsDouble());
    }

    /** With some room at both ends, also if there is but one number. */
    Range roomy() {
        double length = high - low;
        if (length > 0) {
            return new Range(low - MARGIN * length, high + MARGIN * length);
        }
        double room = low == 0 ? 1 : 0.1 * Math.abs(low);
        return new Range(low - room, high + room);
    }

    /**
     * With room for a marker at both ends.
     *
     * @param step distance of two points
     */
    Range roomyAcross(double step) {
        double length = high - low;
        double room =
                length > 0 ? Math.max(Math.min(0.5 * step, MARGIN * length), 0.02 * length) : step;
        return new Range(low - room, high + room);
    }

    /** With room on a logarithmic axis; numbers must be above 0. */
    Range roomyLogarithmic() {
        double factor = high > low ? Math.pow(high / low, MARGIN) : 2;
        return new Range(low / factor, high * factor);
    }
}
