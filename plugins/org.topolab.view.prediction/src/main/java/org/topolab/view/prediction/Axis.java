package org.topolab.view.prediction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.topolab.chart.Ticks;

/**
 * Numbers along one side of a plot.
 *
 * @param low number at its beginning; above 0 on a logarithmic axis, at least 0 on that of roots
 * @param high number at its end, above low
 */
record Axis(String label, Kind kind, double low, double high) {

    /** How numbers become places. */
    enum Kind {
        LINEAR,
        /** Square roots, which spread counts evenly and have a place for 0. */
        ROOT,
        LOGARITHMIC;

        /** As written in recipes. */
        String word() {
            return this == LINEAR ? "linear" : this == ROOT ? "square-root" : "logarithmic";
        }
    }

    private static final double NEAREST = 0.11; // of two round numbers, as a share of the axis
    private static final double MARGIN = 0.03;
    private static final double DECADES = 1000; // high / low from which powers of ten suffice

    /** A linear axis for some numbers, with a margin; 0 to 1 if none is finite. */
    static Axis linear(String label, DoubleStream numbers) {
        double[] finite = numbers.filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new Axis(label, Kind.LINEAR, 0, 1);
        }
        double low = finite[0];
        double high = finite[finite.length - 1];
        double room = high > low ? MARGIN * (high - low) : low == 0 ? 1 : 0.1 * Math.abs(low);
        return new Axis(label, Kind.LINEAR, low - room, high + room);
    }

    private double place(double number) {
        return switch (kind) {
            case LINEAR -> number;
            case ROOT -> Math.sqrt(Math.max(0, number));
            case LOGARITHMIC -> Math.log10(Math.max(low, number));
        };
    }

    /** Where a number lies, 0 to 1; what is beyond an end lies on it. */
    double share(double number) {
        double share = (place(number) - place(low)) / (place(high) - place(low));
        return Math.min(1, Math.max(0, share));
    }

    /** Round numbers. */
    List<Double> ticks(int about) {
        if (kind == Kind.LINEAR) {
            return Ticks.between(low, high, about);
        }
        List<Double> ticks = new ArrayList<>();
        double last = Double.POSITIVE_INFINITY;
        for (double round : rounds()) {
            boolean beforeZero = low == 0 && round > 0 && share(round) < NEAREST;
            if (last - share(round) >= NEAREST && !beforeZero) {
                ticks.add(round);
                last = share(round);
            }
        }
        Collections.reverse(ticks);
        return ticks;
    }

    /** Numbers such as 1, 2, 5 within the ends, from above; 0 is the last if it is one. */
    private List<Double> rounds() {
        boolean powers = kind == Kind.LOGARITHMIC && high / low >= DECADES;
        int[] leads = powers ? new int[] {1} : new int[] {5, 2, 1};
        List<Double> rounds = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(high));
        int end = kind == Kind.LOGARITHMIC ? (int) Math.floor(Math.log10(low)) : first - 4;
        for (int e = first; e >= end; e--) {
            for (int lead : leads) {
                double round = Double.parseDouble(lead + "e" + e);
                if (round >= low && round <= high) {
                    rounds.add(round);
                }
            }
        }
        if (low == 0) {
            rounds.add(0.0);
        }
        return rounds;
    }

    /** A tick as it is written. */
    String text(double tick, int about) {
        return kind == Kind.LINEAR
                ? Ticks.number(tick, Ticks.step(low, high, about))
                : Ticks.number(tick);
    }
}
