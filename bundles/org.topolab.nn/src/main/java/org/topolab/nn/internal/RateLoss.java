package org.topolab.nn.internal;

import org.topolab.nn.Rates;

/** Rates of values, and what they cost. */
record RateLoss(Rates rates) {

    /** The rate of a value. */
    double rate(double value) {
        double x = value + rates.offset();
        return switch (rates.function()) {
            case ELU_PLUS_ONE -> x > 0 ? x + 1 : Math.exp(x);
            case SOFTPLUS -> x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
            case EXP -> Math.exp(x);
        };
    }

    /** The slope of the rate by its value. */
    double slope(double value, double rate) {
        return switch (rates.function()) {
            case ELU_PLUS_ONE -> value + rates.offset() > 0 ? 1 : rate;
            case SOFTPLUS -> -Math.expm1(-rate); // 1 - exp(-log(1 + e^x)) = e^x / (1 + e^x)
            case EXP -> rate;
        };
    }

    /**
     * The cost of the rates of some neurons.
     *
     * @param targets responses; NaN costs nothing
     * @param values before the rates; receive the gradient of the cost
     */
    double compare(float[] targets, float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double target = targets[i];
            if (Double.isNaN(target)) {
                values[i] = 0;
                continue;
            }
            double value = values[i];
            double rate = rate(value);
            double slope = 1;
            sum += rate;
            if (target != 0) {
                sum -= target * Math.log(rate + rates.epsilon());
                slope -= target / (rate + rates.epsilon());
            }
            if (rates.stirling() && target > 1) {
                sum += target * Math.log(target) - target + 0.5 * Math.log(2 * Math.PI * target);
            }
            values[i] = (float) (slope * slope(value, rate));
        }
        return sum;
    }
}
