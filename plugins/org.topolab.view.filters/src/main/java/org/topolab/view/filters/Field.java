package org.topolab.view.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Pictures;

/**
 * The receptive field of one unit: how its value changes with each pixel.
 *
 * @param label what the unit is called
 * @param pictures where its numbers are
 * @param row its row there
 * @param column its column there
 */
record Field(String label, Pictures pictures, int row, int column) {

    /** Begins the name of pictures that are receptive fields. */
    static final String NAME = "receptive-fields";

    private static final String DEAD = " (dead)";

    /** Whether pictures are receptive fields that can be drawn. */
    static boolean are(Pictures pictures) {
        int channels = pictures.shape().channels();
        return pictures.name().startsWith(NAME) && (channels == 1 || channels == 3);
    }

    /** All of some pictures, in their order. */
    static List<Field> all(Pictures pictures) {
        List<Field> fields = new ArrayList<>();
        for (int row = 0; row < pictures.rows().size(); row++) {
            for (int column = 0; column < pictures.columns().size(); column++) {
                String unit = pictures.columns().get(column);
                String name =
                        unit.endsWith(DEAD)
                                ? unit.substring(0, unit.length() - DEAD.length())
                                : unit;
                String label =
                        pictures.rows().size() == 1 ? name : pictures.rows().get(row) + ", " + name;
                fields.add(new Field(label, pictures, row, column));
            }
        }
        return fields;
    }

    /** Whether no pixel changes the unit, or it is said to be so. */
    boolean dead() {
        return pictures.columns().get(column).endsWith(DEAD)
                || numbers().allMatch(number -> number == 0);
    }

    /** All numbers, [channels, height, width]. */
    DoubleStream numbers() {
        return IntStream.range(0, pictures.shape().values()).mapToDouble(this::number);
    }

    /** One number; pixel is (channel * height + row) * width + column. */
    double number(int pixel) {
        return pictures.value(row, column, pixel);
    }

    /** The farthest finite number from 0; 0 if there is none. */
    double largest() {
        return numbers().filter(Double::isFinite).map(Math::abs).max().orElse(0);
    }

    /** The place, row * width + column, of the number that is farthest from 0. */
    int peak() {
        int places = pictures.shape().height() * pictures.shape().width();
        double largest = largest();
        return IntStream.range(0, pictures.shape().values())
                        .filter(pixel -> Math.abs(number(pixel)) == largest)
                        .findFirst()
                        .orElse(0)
                % places;
    }
}
