package org.topolab.chart;

import org.jfree.chart.axis.NumberTickUnit;

/** Ticks at multiples of a round step, each written as exactly as the step. */
final class RoundTick extends NumberTickUnit {

    private static final long serialVersionUID = 1L;

    RoundTick(double step) {
        super(step);
    }

    @Override
    public String valueToString(double value) {
        return Ticks.number(value, getSize());
    }
}
