package org.topolab.desktop.internal.compare;

import java.util.Locale;
import java.util.Optional;
import org.topolab.api.metric.Result.Interval;

/** Numbers as people read them. */
final class Figures {

    private static final double RARE = 1e-4;

    private Figures() {}

    /** Four significant digits, without trailing zeros. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }

    /** A probability. */
    static String probability(double p) {
        return Double.isNaN(p) ? "" : String.format(Locale.ROOT, p < RARE ? "%.1e" : "%.4f", p);
    }

    /** A value with its interval: {@code 0.81 [0.79, 0.83]}. */
    static String within(double value, Optional<Interval> interval) {
        return interval.map(
                        i ->
                                "%s [%s, %s]"
                                        .formatted(
                                                number(value), number(i.low()), number(i.high())))
                .orElseGet(() -> number(value));
    }
}
