package org.topolab.view.curve;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.topolab.chart.Ticks;

/** A logarithmic axis whose ticks are round numbers written in full: 0.1, 0.2, 0.5, 1. */
final class LogarithmicAxis extends LogAxis {

    private static final long serialVersionUID = 1L;
    private static final double NARROW = 5; // high / low up to which ticks are even steps
    private static final double WIDE = 2000; // high / low from which they are powers of ten
    private static final int ABOUT = 5;

    LogarithmicAxis(String label) {
        super(label);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean upright = RectangleEdge.isLeftOrRight(edge);
        TextAnchor anchor = upright ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : rounds(getLowerBound(), getUpperBound())) {
            ticks.add(new NumberTick(value, Ticks.number(value), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** Round numbers between two numbers above 0. */
    static List<Double> rounds(double low, double high) {
        if (high / low < NARROW) {
            return Ticks.between(low, high, ABOUT);
        }
        int[] leads = high / low < WIDE ? new int[] {1, 2, 5} : new int[] {1};
        List<Double> rounds = new ArrayList<>();
        for (int e = exponent(low); e <= exponent(high); e++) {
            for (int lead : leads) {
                double value = Double.parseDouble(lead + "e" + e); // exact where Math.pow is not
                if (value >= low && value <= high) {
                    rounds.add(value);
                }
            }
        }
        return rounds;
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value));
    }
}
