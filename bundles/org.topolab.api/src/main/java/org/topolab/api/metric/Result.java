package org.topolab.api.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;

/** One thing a metric found out. Every kind is written to the run. */
public sealed interface Result {

    /** Name within its metric: lower-case letters, digits and hyphens. */
    String name();

    /**
     * What the value would be without the structure a metric looks for.
     *
     * @param mean average over the null model's samples
     * @param sd standard deviation of single samples; 0 if the level is known exactly
     * @param samples number of samples; 0 if the level is known exactly
     */
    record Chance(double mean, double sd, int samples) {}

    /**
     * Where a value may well lie, given the images it was found with.
     *
     * @param low lower bound
     * @param high upper bound
     * @param level share of such intervals that hold the true value, such as 0.95
     */
    record Interval(double low, double high, double level) {}

    /**
     * A number.
     *
     * @param value the number; NaN if it is not defined for this sheet
     * @param chance its chance level, where it has one
     * @param interval its confidence interval, where it has one
     * @param unit such as {@code units}; empty if dimensionless
     */
    record Scalar(
            String name,
            double value,
            Optional<Chance> chance,
            Optional<Interval> interval,
            String unit)
            implements Result {

        /** A number without confidence interval. */
        public Scalar(String name, double value, Optional<Chance> chance, String unit) {
            this(name, value, chance, Optional.empty(), unit);
        }
    }

    /** Numbers for every unit of a sheet, in one or several layers. */
    final class NumberMap implements Result {

        private final String name;
        private final Layout layout;
        private final List<String> layers;
        private final float[] values;
        private final OptionalDouble period;

        /**
         * @param layers names of the layers; one for a plain map
         * @param values [layers, units]; copied
         */
        public NumberMap(String name, Layout layout, List<String> layers, float[] values) {
            this(name, layout, layers, values, OptionalDouble.empty());
        }

        /**
         * A map of numbers that are rounded to float32.
         *
         * @param layers names of the layers; one for a plain map
         * @param values [layers, units]
         */
        public NumberMap(String name, Layout layout, List<String> layers, double[] values) {
            this(name, layout, layers, rounded(values), OptionalDouble.empty());
        }

        private NumberMap(
                String name,
                Layout layout,
                List<String> layers,
                float[] values,
                OptionalDouble period) {
            if (layers.isEmpty() || values.length != layers.size() * layout.units()) {
                throw new IllegalArgumentException(
                        "map '%s': %d values for %d layers of %d units"
                                .formatted(name, values.length, layers.size(), layout.units()));
            }
            this.name = name;
            this.layout = layout;
            this.layers = List.copyOf(layers);
            this.values = values.clone();
            this.period = period;
        }

        private static float[] rounded(double[] values) {
            float[] rounded = new float[values.length];
            for (int at = 0; at < rounded.length; at++) {
                rounded[at] = (float) values[at];
            }
            return rounded;
        }

        /**
         * The same map of numbers that go round, such as orientations, which are the same after 180
         * degrees.
         *
         * @param period above 0; a value and the value plus period are the same
         */
        public NumberMap goingRound(double period) {
            if (!(period > 0 && Double.isFinite(period))) {
                throw new IllegalArgumentException(
                        "map '%s' goes round after %s, expected more than 0"
                                .formatted(name, period));
            }
            return new NumberMap(name, layout, layers, values, OptionalDouble.of(period));
        }

        /** After what the values are the same again; empty if they do not go round. */
        public OptionalDouble period() {
            return period;
        }

        @Override
        public String name() {
            return name;
        }

        /** Where the units lie. */
        public Layout layout() {
            return layout;
        }

        /** Names of the layers. */
        public List<String> layers() {
            return layers;
        }

        /** One value. */
        public float value(int layer, int unit) {
            return values[layer * layout.units() + unit];
        }

        /** All values, [layers, units]; a copy. */
        public float[] toArray() {
            return values.clone();
        }
    }

    /** One category for every unit of a sheet, or none. */
    final class CategoryMap implements Result {

        /** The value of a unit without category. */
        public static final int NONE = -1;

        private final String name;
        private final Layout layout;
        private final List<String> categories;
        private final int[] values;

        /**
         * @param categories names of the categories
         * @param values [units], each {@link #NONE} or an index into categories; copied
         */
        public CategoryMap(String name, Layout layout, List<String> categories, int[] values) {
            this.name = name;
            this.layout = layout;
            this.categories = List.copyOf(categories);
            this.values = values.clone();
            int most = categories.size();
            if (values.length != layout.units()
                    || !Arrays.stream(values).allMatch(v -> v >= NONE && v < most)) {
                throw new IllegalArgumentException(
                        "map '%s' must hold %d values from -1 to %d"
                                .formatted(name, layout.units(), most - 1));
            }
        }

        @Override
        public String name() {
            return name;
        }

        /** Where the units lie. */
        public Layout layout() {
            return layout;
        }

        /** Names of the categories. */
        public List<String> categories() {
            return categories;
        }

        /** Category of a unit, or {@link #NONE}. */
        public int value(int unit) {
            return values[unit];
        }

        /** All values, [units]; a copy. */
        public int[] toArray() {
            return values.clone();
        }
    }

    /**
     * A number against another, such as a metric against epoch.
     *
     * @param xName what is across, such as {@code epoch}
     * @param yName what is up
     * @param points in order of x
     */
    record Series(String name, String xName, String yName, List<Point> points) implements Result {

        public Series {
            points = List.copyOf(points);
        }

        /**
         * One point.
         *
         * @param x place across
         * @param y value
         * @param chance chance level at this point, where there is one
         * @param interval confidence interval of the value, where there is one
         */
        public record Point(
                double x, double y, Optional<Chance> chance, Optional<Interval> interval) {

            /** A point without confidence interval. */
            public Point(double x, double y, Optional<Chance> chance) {
                this(x, y, chance, Optional.empty());
            }
        }
    }

    /**
     * Numbers in rows and columns.
     *
     * @param columns names of the columns
     * @param rows names of the rows
     * @param cells one list for each row, each as long as columns
     */
    record Table(String name, List<String> columns, List<String> rows, List<List<Double>> cells)
            implements Result {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            cells = cells.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (cells.size() != rows.size() || cells.stream().anyMatch(r -> r.size() != width)) {
                throw new IllegalArgumentException(
                        "table '%s' must have %d rows of %d cells"
                                .formatted(name, rows.size(), width));
            }
        }
    }

    /** Pictures in rows and columns, such as images above their reconstructions. */
    final class Pictures implements Result {
        private final String name;
        private final ImageShape shape;
        private final List<String> rows;
        private final List<String> columns;
        private final float[] values;

        /**
         * @param shape of each picture; 1 channel is grey, 3 are red, green, blue
         * @param rows what each row shows
         * @param columns what each column shows
         * @param values [rows, columns, channels, height, width]; copied
         */
        public Pictures(
                String name,
                ImageShape shape,
                List<String> rows,
                List<String> columns,
                float[] values) {
            this.name = name;
            this.shape = shape;
            this.rows = List.copyOf(rows);
            this.columns = List.copyOf(columns);
            this.values = values.clone();
            if (rows.isEmpty()
                    || columns.isEmpty()
                    || values.length != rows.size() * columns.size() * shape.values()) {
                throw new IllegalArgumentException(
                        "pictures '%s': %d values for %d x %d pictures of shape %s"
                                .formatted(
                                        name, values.length, rows.size(), columns.size(), shape));
            }
        }

        @Override
        public String name() {
            return name;
        }

        /** Shape of each picture. */
        public ImageShape shape() {
            return shape;
        }

        /** What each row shows. */
        public List<String> rows() {
            return rows;
        }

        /** What each column shows. */
        public List<String> columns() {
            return columns;
        }

        /** One value of a picture; pixel is (channel * height + row) * width + column. */
        public float value(int row, int column, int pixel) {
            return values[(row * columns.size() + column) * shape.values() + pixel];
        }

        /** All values, [rows, columns, channels, height, width]; a copy. */
        public float[] toArray() {
            return values.clone();
        }
    }
}
