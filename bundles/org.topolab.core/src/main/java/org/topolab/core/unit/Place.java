package org.topolab.core.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.topolab.api.model.Layout;

/**
 * Where a unit lies, as coordinates by name. Rows, columns, blocks and channels count from 0; names
 * that end with {@code _mm} are millimetres.
 *
 * @param coordinates {@code row} and {@code column} on a grid, {@code block} too if it is divided;
 *     {@code x_mm} and {@code y_mm} on a plane; {@code row}, {@code column} and {@code channel} of
 *     a feature map or of pixels; none for outputs
 */
public record Place(Map<String, Double> coordinates) {

    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String CHANNEL = "channel";

    public Place {
        coordinates = new LinkedHashMap<>(coordinates);
    }

    /** Coordinates by name, in a fixed order; a copy. */
    @Override
    public Map<String, Double> coordinates() {
        return new LinkedHashMap<>(coordinates);
    }

    /** The place of a unit. */
    public static Place of(Layout layout, int unit) {
        Map<String, Double> place = new LinkedHashMap<>();
        if (layout instanceof Layout.Grid grid) {
            put(place, ROW, unit / grid.columns());
            put(place, COLUMN, unit % grid.columns());
            if (grid.divided()) {
                put(place, "block", grid.block(unit));
            }
        } else if (layout instanceof Layout.Positions positions) {
            place.put("x_mm", positions.xMm(unit));
            place.put("y_mm", positions.yMm(unit));
        } else if (layout instanceof Layout.FeatureMap map) {
            int at = unit / map.channels();
            put(place, ROW, at / map.columns());
            put(place, COLUMN, at % map.columns());
            put(place, CHANNEL, unit % map.channels());
        } else if (layout instanceof Layout.Pixels pixels) {
            put(place, ROW, unit / pixels.width() % pixels.height());
            put(place, COLUMN, unit % pixels.width());
            put(place, CHANNEL, unit / pixels.width() / pixels.height());
        }
        return new Place(place);
    }

    private static void put(Map<String, Double> place, String name, int value) {
        place.put(name, (double) value);
    }

    /**
     * The unit at a row and column of a grid, or of a feature map's or picture's first channel;
     * empty if there is none, or the layout has neither.
     */
    public static OptionalInt unit(Layout layout, int row, int column) {
        int rows = 0;
        int columns = 0;
        int step = 1;
        if (layout instanceof Layout.Grid grid) {
            rows = grid.rows();
            columns = grid.columns();
        } else if (layout instanceof Layout.FeatureMap map) {
            rows = map.rows();
            columns = map.columns();
            step = map.channels();
        } else if (layout instanceof Layout.Pixels pixels) {
            rows = pixels.height();
            columns = pixels.width();
        }
        return row < 0 || row >= rows || column < 0 || column >= columns
                ? OptionalInt.empty()
                : OptionalInt.of((row * columns + column) * step);
    }

    /** The names of coordinates that every unit of a layout has, in order. */
    public static List<String> names(Layout layout) {
        return List.copyOf(of(layout, 0).coordinates.keySet());
    }

    /** A coordinate as it is written into tables: millimetres as they are, others as whole. */
    public static Number exact(String name, double value) {
        if (name.endsWith("_mm")) {
            return value;
        }
        return (long) value;
    }

    /** In words, such as {@code row 3, column 17, block 2} or {@code x 0.12 mm, y 3.4 mm}. */
    public String words() {
        return coordinates.entrySet().stream()
                .map(each -> word(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String word(String name, double value) {
        boolean length = name.endsWith("_mm");
        String number =
                value == Math.rint(value)
                        ? Long.toString((long) value)
                        : String.format(Locale.ROOT, "%.3f", value);
        return length
                ? "%s %s mm".formatted(name.replace("_mm", ""), number)
                : "%s %s".formatted(name, number);
    }
}
