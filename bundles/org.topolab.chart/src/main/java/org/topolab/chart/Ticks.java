package org.topolab.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Round numbers on a scale. */
public final class Ticks {

    private static final int MOST_DIGITS = 4;
    private static final double SMALLEST_PLAIN = 1e-4; // what is smaller gets an exponent
    private static final double LARGEST_PLAIN = 1e6; // and what is this large

    private Ticks() {}

    /** The largest of 1, 2, 5 times a power of ten that is not above a positive number. */
    public static double roundBelow(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        double lead = number / power;
        return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
    }

    /** About so many round numbers from low to high, ends included if they are round. */
    public static List<Double> between(double low, double high, int about) {
        double length = high - low;
        if (!(length > 0) || !Double.isFinite(length)) {
            return List.of(low);
        }
        double step = step(low, high, about);
        double slack = 1e-9 * length;
        return LongStream.rangeClosed(
                        (long) Math.ceil((low - slack) / step),
                        (long) Math.floor((high + slack) / step))
                .mapToObj(i -> i * step)
                .toList();
    }

    /** Distance of the numbers that {@link #between} gives. */
    public static double step(double low, double high, int about) {
        return roundBelow((high - low) / about * 1.5);
    }

    /** A finite number by itself, in up to four digits. */
    public static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
        double size = Math.abs(value);
        boolean plain = size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN);
        return (plain ? rounded.toPlainString() : rounded.toString()).replace('-', '−');
    }

    /** A number as exact as a step needs, with a true minus sign. */
    public static String number(double value, double step) {
        double clean = Math.abs(value) < 1e-6 * step ? 0 : value; // no -0, no 1e-17
        int exponent = (int) Math.floor(Math.log10(step) + 1e-9);
        boolean plain = step >= SMALLEST_PLAIN && Math.abs(clean) < LARGEST_PLAIN;
        String text =
                plain
                        ? String.format(Locale.ROOT, "%." + Math.max(0, -exponent) + "f", clean)
                        : String.format(Locale.ROOT, "%.2g", clean);
        return text.replace('-', '−');
    }
}
