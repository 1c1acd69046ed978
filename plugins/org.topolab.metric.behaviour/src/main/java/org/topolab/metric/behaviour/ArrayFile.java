package org.topolab.metric.behaviour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.topolab.format.array.NumberArray;
import org.topolab.format.npy.Npy;

/**
 * An array that the user names in an option, in NPY format.
 *
 * @param option name of the option, for messages
 * @param file where it is
 */
record ArrayFile(String option, Path file) {

    /**
     * Its numbers, if it has the right shape.
     *
     * @param words the shape that is expected, in words
     * @param shape length of each dimension; 0 if any will do
     * @throws IllegalArgumentException if it cannot be read or has another shape
     */
    NumberArray read(String words, int... shape) {
        NumberArray array;
        try {
            array = Npy.read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s: %s: cannot read %s as an array: %s; save it with numpy.save"
                            .formatted(PositionAccuracyMetric.ID, option, file, e.getMessage()),
                    e);
        }
        int[] found = array.shape();
        boolean fits = found.length == shape.length;
        for (int d = 0; fits && d < shape.length; d++) {
            fits = found[d] > 0 && (shape[d] == 0 || shape[d] == found[d]);
        }
        if (!fits) {
            throw refuse("an array of shape " + Arrays.toString(found), words);
        }
        return array;
    }

    /** What is wrong with its numbers, in words. */
    IllegalArgumentException refuse(String found, String expected) {
        return new IllegalArgumentException(
                "%s: %s: found %s in %s, expected %s"
                        .formatted(PositionAccuracyMetric.ID, option, found, file, expected));
    }

    /** The name of the file without its ending. */
    String name() {
        return Optional.ofNullable(file.getFileName())
                .map(Path::toString)
                .orElse("")
                .replaceFirst("\\.npy$", "");
    }
}
