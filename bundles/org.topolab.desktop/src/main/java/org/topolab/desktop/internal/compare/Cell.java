package org.topolab.desktop.internal.compare;

import java.util.Comparator;

/**
 * A value that is sorted and filtered by.
 *
 * @param rank 0 for numbers, 1 for texts, 2 for nothing
 * @param number NaN if it is none
 * @param text as it stands there; empty for nothing
 */
record Cell(int rank, double number, String text) {

    static final Cell EMPTY = new Cell(2, Double.NaN, "");

    private static final Comparator<Cell> UPWARDS =
            Comparator.comparingInt(Cell::rank)
                    .thenComparingDouble(Cell::number)
                    .thenComparing(Cell::text, String.CASE_INSENSITIVE_ORDER);

    static Cell of(double number) {
        return Double.isNaN(number) ? EMPTY : new Cell(0, number, Double.toString(number));
    }

    /** A text, which may be a number. */
    static Cell of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        char first = text.charAt(0);
        if (Character.isDigit(first) || "+-.".indexOf(first) >= 0) {
            try {
                return new Cell(0, Double.parseDouble(text), text);
            } catch (NumberFormatException e) {
                return new Cell(1, Double.NaN, text); // such as a date
            }
        }
        return new Cell(1, Double.NaN, text);
    }

    boolean isNumber() {
        return rank == 0;
    }

    boolean isEmpty() {
        return rank == 2;
    }

    /** Numbers first, by value, then texts; nothing comes last in both directions. */
    static Comparator<Cell> order(boolean descending) {
        Comparator<Cell> filled = descending ? UPWARDS.reversed() : UPWARDS;
        return Comparator.comparing(Cell::isEmpty).thenComparing(filled);
    }
}
