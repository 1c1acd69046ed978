package org.topolab.metric.linearity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;

/** What is predicted: some units of a sheet or pixels of an image. */
final class Places {

    private final int[] units;
    private final List<String> names;

    private Places(int[] units, List<String> names) {
        this.units = units;
        this.names = List.copyOf(names);
    }

    /** Units or pixels, in the order of the places; not copied. */
    int[] units() {
        return units;
    }

    /** Names of the places; each has as many units. */
    List<String> names() {
        return names;
    }

    /** What each place has, as numbers of units in {@link #units}. */
    int[] at(int place) {
        int each = units.length / names.size();
        return IntStream.range(place * each, (place + 1) * each).toArray();
    }

    /**
     * Units of a sheet: all channels at places on a square grid of a feature map, evenly spaced
     * units of any other sheet, each its own place.
     *
     * @param side places in each direction
     * @param most units of a sheet that is no feature map
     */
    static Places spaced(Layout layout, int side, int most) {
        return layout instanceof Layout.FeatureMap map
                ? channels(map, Spaced.of(map.rows(), side), Spaced.of(map.columns(), side))
                : single(Spaced.of(layout.units(), most));
    }

    /**
     * Units of a sheet as published: all channels of a 32 x 32 map at (15, 15), the place left
     * above the middle of any other; two units behind the middle of a vector.
     */
    static Places published(Layout layout) {
        if (layout instanceof Layout.FeatureMap map) {
            return channels(map, middle(map.rows()), middle(map.columns()));
        }
        int half = layout.units() / 2;
        return single(IntStream.of(half, half + 1).filter(unit -> unit < layout.units()).toArray());
    }

    /** Pixels on a square grid of an image, all its channels. */
    static Places spaced(ImageShape shape, int side) {
        return pixels(shape, Spaced.of(shape.height(), side), Spaced.of(shape.width(), side));
    }

    /** The pixel (15, 15) of a 32 x 32 image, or left above the middle, all its channels. */
    static Places published(ImageShape shape) {
        return pixels(shape, middle(shape.height()), middle(shape.width()));
    }

    private static int[] middle(int length) {
        return new int[] {(length - 1) / 2};
    }

    private static Places channels(Layout.FeatureMap map, int[] rows, int[] columns) {
        return grid(rows, columns, map.channels(), map::unit);
    }

    private static Places pixels(ImageShape shape, int[] rows, int[] columns) {
        return grid(
                rows,
                columns,
                shape.channels(),
                (row, column, channel) ->
                        (channel * shape.height() + row) * shape.width() + column);
    }

    /** The number of a channel at a place. */
    @FunctionalInterface
    private interface Numbering {
        int unit(int row, int column, int channel);
    }

    private static Places grid(int[] rows, int[] columns, int channels, Numbering numbering) {
        List<String> names = new ArrayList<>();
        IntStream.Builder units = IntStream.builder();
        for (int row : rows) {
            for (int column : columns) {
                names.add("%d,%d".formatted(row, column));
                for (int channel = 0; channel < channels; channel++) {
                    units.add(numbering.unit(row, column, channel));
                }
            }
        }
        return new Places(units.build().toArray(), names);
    }

    private static Places single(int[] units) {
        return new Places(units, IntStream.of(units).mapToObj("unit %d"::formatted).toList());
    }
}
