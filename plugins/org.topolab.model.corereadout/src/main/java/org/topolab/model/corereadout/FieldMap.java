package org.topolab.model.corereadout;

import org.topolab.api.model.FieldCentres.Fields;

/**
 * Where in the image the places of a map lie: column = first column + step * (column of the map),
 * row likewise; x = -1 is the first column of the map and 1 the last, y likewise for rows.
 *
 * <p>After one convolution of kernel k without padding: column = (x + 1) / 2 * (width - 1) + (k -
 * 1) / 2.
 *
 * @param height rows of the map
 * @param width columns of the map
 * @param firstRow row of the image, in pixels, that the first row of the map looks at
 * @param firstColumn column of the image, in pixels
 * @param rowStep pixels from one row of the map to the next
 * @param columnStep pixels from one column of the map to the next
 */
record FieldMap(
        int height,
        int width,
        double firstRow,
        double firstColumn,
        double rowStep,
        double columnStep) {

    private static final int PER_NEURON = 4;

    /** A map that is spread over an image evenly, each place the centre of its share of pixels. */
    static FieldMap spread(int height, int width, int imageHeight, int imageWidth) {
        double rowStep = (double) imageHeight / height;
        double columnStep = (double) imageWidth / width;
        return new FieldMap(
                height, width, (rowStep - 1) / 2, (columnStep - 1) / 2, rowStep, columnStep);
    }

    /** Row of the image that a row of the map, whole or not, looks at. */
    double row(double mapRow) {
        return firstRow + rowStep * mapRow;
    }

    /** Column of the image that a column of the map, whole or not, looks at. */
    double column(double mapColumn) {
        return firstColumn + columnStep * mapColumn;
    }

    /** The same map, if the image that it looks at is another one stretched. */
    FieldMap stretched(double rows, double columns) {
        // pixels are squares whose centres lie at halves
        return new FieldMap(
                height,
                width,
                (firstRow + 0.5) * rows - 0.5,
                (firstColumn + 0.5) * columns - 0.5,
                rowStep * rows,
                columnStep * columns);
    }

    /**
     * Where some neurons look.
     *
     * @param places [neurons, 4]: x, y, variance of x, variance of y
     * @param first the first of them
     * @param neurons how many
     */
    Fields fields(float[] places, int first, int neurons) {
        float[] columns = new float[neurons];
        float[] rows = new float[neurons];
        float[] spreads = new float[neurons];
        double across = (width - 1) / 2.0;
        double down = (height - 1) / 2.0;
        for (int i = 0; i < neurons; i++) {
            int at = (first + i) * PER_NEURON;
            columns[i] = (float) column((places[at] + 1) * across);
            rows[i] = (float) row((places[at + 1] + 1) * down);
            double varianceX = places[at + 2] * across * across * columnStep * columnStep;
            double varianceY = places[at + 3] * down * down * rowStep * rowStep;
            spreads[i] = (float) Math.sqrt((varianceX + varianceY) / 2);
        }
        return new Fields(columns, rows, spreads);
    }

    /** Where the units of a map with so many channels look. */
    Fields units(int channels) {
        int units = height * width * channels;
        float[] columns = new float[units];
        float[] rows = new float[units];
        for (int unit = 0; unit < units; unit++) {
            int place = unit / channels;
            int mapRow = place / width;
            columns[unit] = (float) column(place % width);
            rows[unit] = (float) row(mapRow);
        }
        return new Fields(columns, rows, new float[units]);
    }
}
