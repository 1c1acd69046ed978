package org.topolab.metric.energy;

import java.util.Locale;

/** How a plane is brought to another size. */
enum Resize {
    /**
     * Corners on corners, linear in between: place i of so many lies at i * (from - 1) / (to - 1).
     * Numbers keep their size, so that the sum grows with the area; as published.
     */
    ZOOM {
        @Override
        Plane to(int rows, int columns, Plane from) {
            double[] values = new double[rows * columns];
            for (int row = 0; row < rows; row++) {
                double y = at(row, rows, from.rows());
                int above = (int) y;
                int below = Math.min(above + 1, from.rows() - 1);
                for (int column = 0; column < columns; column++) {
                    double x = at(column, columns, from.columns());
                    int left = (int) x;
                    int right = Math.min(left + 1, from.columns() - 1);
                    values[row * columns + column] =
                            between(
                                    between(
                                            from.value(above, left),
                                            from.value(above, right),
                                            x - left),
                                    between(
                                            from.value(below, left),
                                            from.value(below, right),
                                            x - left),
                                    y - above);
                }
            }
            return new Plane(rows, columns, values);
        }
    },

    /** Each number is spread evenly over the area of its place, so that the sum stays the same. */
    AREA {
        @Override
        Plane to(int rows, int columns, Plane from) {
            double[] values = new double[rows * columns];
            for (int row = 0; row < rows; row++) {
                int firstRow = first(row, rows, from.rows());
                int lastRow = last(row, rows, from.rows());
                for (int column = 0; column < columns; column++) {
                    int lastColumn = last(column, columns, from.columns());
                    double sum = 0;
                    for (int y = firstRow; y <= lastRow; y++) {
                        double height = shared(y, row, from.rows(), rows);
                        for (int x = first(column, columns, from.columns()); x <= lastColumn; x++) {
                            double width = shared(x, column, from.columns(), columns);
                            sum += from.value(y, x) * height * width;
                        }
                    }
                    values[row * columns + column] = sum;
                }
            }
            return new Plane(rows, columns, values);
        }
    };

    /** The plane at another size, each at least 1. */
    abstract Plane to(int rows, int columns, Plane from);

    /** As written in a recipe. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #word} says it. */
    static Resize of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static double at(int place, int places, int from) {
        return places == 1 ? 0 : (double) place * (from - 1) / (places - 1);
    }

    private static double between(double low, double high, double share) {
        return share == 0 ? low : low + share * (high - low);
    }

    /** The first place of so many others that one place reaches into. */
    private static int first(int place, int places, int others) {
        return (int) ((long) place * others / places);
    }

    /** The last one. */
    private static int last(int place, int places, int others) {
        return (int) (((long) (place + 1) * others - 1) / places);
    }

    /** The share of a place of so many that lies in another of so many others. */
    private static double shared(int place, int other, int places, int others) {
        // in units of 1 / (places * others), so that edges are whole numbers
        long low = Math.max((long) place * others, (long) other * places);
        long high = Math.min((long) (place + 1) * others, (long) (other + 1) * places);
        return (double) (high - low) / others;
    }
}
