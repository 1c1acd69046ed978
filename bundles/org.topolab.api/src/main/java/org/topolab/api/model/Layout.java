package org.topolab.api.model;

/** Where the units of a sheet lie. Units are numbered from 0. */
public sealed interface Layout {

    /** Number of units. */
    int units();

    /**
     * A rectangular grid; unit index = row * columns + column. Blocks are the parts that belong
     * together, such as the outputs of one sub-network; an undivided grid is one block.
     *
     * @param rows rows of units, at least 1
     * @param columns columns of units, at least 1
     * @param blockRows rows of one block, a divisor of rows
     * @param blockColumns columns of one block, a divisor of columns
     */
    record Grid(int rows, int columns, int blockRows, int blockColumns) implements Layout {

        public Grid {
            if (rows < 1 || columns < 1) {
                throw new IllegalArgumentException(
                        "grid %d x %d must be at least 1 x 1".formatted(rows, columns));
            }
            if (blockRows < 1
                    || blockColumns < 1
                    || rows % blockRows != 0
                    || columns % blockColumns != 0) {
                throw new IllegalArgumentException(
                        "blocks of %d x %d do not divide a grid of %d x %d"
                                .formatted(blockRows, blockColumns, rows, columns));
            }
        }

        /** An undivided grid. */
        public Grid(int rows, int columns) {
            this(rows, columns, rows, columns);
        }

        /** An undivided grid as near to a square as so many units, at least 1, can be. */
        public static Grid nearSquare(int units) {
            int rows = Math.max(1, (int) Math.sqrt(units));
            while (units % rows != 0) {
                rows--;
            }
            return new Grid(rows, units / rows);
        }

        @Override
        public int units() {
            return Math.multiplyExact(rows, columns);
        }

        /** Whether there is more than one block. */
        public boolean divided() {
            return blockRows < rows || blockColumns < columns;
        }

        /** Number of blocks, at least 1. */
        public int blocks() {
            return rows / blockRows * blocksAcross();
        }

        /** Number of blocks side by side; block = row of blocks * blocksAcross + column of it. */
        public int blocksAcross() {
            return columns / blockColumns;
        }

        /** The block of a unit, from 0, row after row of blocks. */
        public int block(int unit) {
            int row = unit / columns / blockRows;
            return row * blocksAcross() + unit % columns / blockColumns;
        }

        /**
         * The unit at a place inside a block.
         *
         * @param place row inside the block * blockColumns + column inside it
         */
        public int unit(int block, int place) {
            int row = block / blocksAcross() * blockRows + place / blockColumns;
            return row * columns + block % blocksAcross() * blockColumns + place % blockColumns;
        }
    }

    /**
     * The pixels of an image that a model draws, such as a reconstruction; unit index = (channel *
     * height + row) * width + column.
     *
     * @param channels colour channels, at least 1
     * @param height rows of pixels, at least 1
     * @param width columns of pixels, at least 1
     */
    record Pixels(int channels, int height, int width) implements Layout {
        public Pixels {
            if (channels < 1 || height < 1 || width < 1) {
                throw new IllegalArgumentException(
                        "pixels [%d, %d, %d] must be at least 1 everywhere"
                                .formatted(channels, height, width));
            }
        }

        @Override
        public int units() {
            return Math.multiplyExact(Math.multiplyExact(channels, height), width);
        }
    }

    /**
     * The channels of a convolutional layer at every place of its map; unit index = (row * columns
     * + column) * channels + channel. The places are those of the image, channels have none.
     *
     * @param rows rows of places, at least 1
     * @param columns columns of places, at least 1
     * @param channels channels at each place, at least 1
     */
    record FeatureMap(int rows, int columns, int channels) implements Layout {

        public FeatureMap {
            if (rows < 1 || columns < 1 || channels < 1) {
                throw new IllegalArgumentException(
                        "feature map of %d x %d places and %d channels must be at least 1 everywhere"
                                .formatted(rows, columns, channels));
            }
        }

        @Override
        public int units() {
            return Math.multiplyExact(Math.multiplyExact(rows, columns), channels);
        }

        /** The unit of a channel at a place. */
        public int unit(int row, int column, int channel) {
            return (row * columns + column) * channels + channel;
        }
    }

    /**
     * The outputs of a network, such as a probability for each class, which have no place. Every
     * model has a sheet of them, {@link Sheet#outputs}, for metrics that ask for this layout.
     *
     * @param units number of outputs, at least 1
     */
    record Outputs(int units) implements Layout {
        public Outputs {
            if (units < 1) {
                throw new IllegalArgumentException(
                        "%d outputs, expected at least 1".formatted(units));
            }
        }
    }

    /** Free places on a plane, in millimetres. */
    final class Positions implements Layout {

        private final double[] xMm;
        private final double[] yMm;

        /**
         * @param xMm [units], in millimetres; copied
         * @param yMm [units], in millimetres; copied
         */
        public Positions(double[] xMm, double[] yMm) {
            if (xMm.length != yMm.length || xMm.length == 0) {
                throw new IllegalArgumentException(
                        "%d x and %d y places, expected as many of each and at least 1"
                                .formatted(xMm.length, yMm.length));
            }
            this.xMm = xMm.clone();
            this.yMm = yMm.clone();
        }

        /** Place of a unit across, in millimetres. */
        public double xMm(int unit) {
            return xMm[unit];
        }

        /** Place of a unit down, in millimetres. */
        public double yMm(int unit) {
            return yMm[unit];
        }

        @Override
        public int units() {
            return xMm.length;
        }
    }
}
