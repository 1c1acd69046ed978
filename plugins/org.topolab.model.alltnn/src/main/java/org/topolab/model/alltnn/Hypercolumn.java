package org.topolab.model.alltnn;

/**
 * The units of one place laid out as a block of the sheet: channel = row * columns + column.
 *
 * @param rows rows of the block
 * @param columns columns of the block
 */
record Hypercolumn(int rows, int columns) {

    /**
     * As near to a square as so many units can be: its rows are the largest divisor not above the
     * square root.
     *
     * @param filters units at a place, at least 1
     */
    static Hypercolumn of(int filters) {
        int rows = (int) Math.sqrt(filters);
        while (filters % rows != 0) {
            rows--;
        }
        return new Hypercolumn(rows, filters / rows);
    }

    @Override
    public String toString() {
        return "%d x %d".formatted(rows, columns);
    }
}
