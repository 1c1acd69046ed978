package org.topolab.data.neural;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;
import org.topolab.format.npy.Npy;
import org.topolab.format.npy.NpyArray;

/**
 * Arrays of one recording. What is read goes into the fingerprint of the data set, with its name.
 *
 * @param store the files
 * @param digest of the fingerprint
 */
record Source(Store store, MessageDigest digest) {

    /** Stands for any length, in an expected shape. */
    static final int ANY = -1;

    /** An array as it stands in a file. */
    NpyArray array(String path) throws IOException {
        byte[] bytes = store.bytes(path);
        stamp(path, bytes);
        return Npy.parse(store.where(path), bytes);
    }

    /** Takes something into the fingerprint. */
    void stamp(String path, byte[] content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(content.length).array());
        digest.update(name);
        digest.update(content);
    }

    /**
     * Numbers of a shape.
     *
     * @param why what the shape comes from, for the message: {@code as meta/neurons says}
     */
    NumberArray numbers(String path, String why, int... shape) throws IOException {
        NpyArray array = array(path);
        expect(path, array, why, shape);
        return array.numbers();
    }

    /** Texts, or whole numbers as digits, one for each row. */
    List<String> texts(String path, String why, int rows) throws IOException {
        NpyArray array = array(path);
        expect(path, array, why, rows);
        return array.texts();
    }

    /** As {@link #texts}, also of real numbers; empty if there is no such file. */
    Optional<List<String>> names(String path, String why, int rows) throws IOException {
        if (!store.has(path)) {
            return Optional.empty();
        }
        NpyArray array = array(path);
        expect(path, array, why, rows);
        if (array.textual() || array.numbers().type().whole()) {
            return Optional.of(array.texts());
        }
        NumberArray numbers = array.numbers();
        List<String> names = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            double number = numbers.number(i);
            names.add(
                    number == Math.rint(number)
                            ? Long.toString((long) number)
                            : Double.toString(number));
        }
        return Optional.of(names);
    }

    private void expect(String path, NpyArray array, String why, int... shape)
            throws FormatException {
        int[] found = array.shape();
        boolean fits = found.length == shape.length;
        for (int d = 0; fits && d < shape.length; d++) {
            fits = shape[d] == ANY || shape[d] == found[d];
        }
        if (!fits) {
            throw new FormatException(
                    store.where(path),
                    "shape " + Arrays.toString(found),
                    "%s %s".formatted(Arrays.toString(shape).replace("-1", "any"), why),
                    "copy the recording again or correct the file");
        }
    }

    /**
     * Numbers as they are read by models.
     *
     * @throws FormatException if one is NaN or infinite
     */
    float[] finite(String path, NumberArray numbers) throws FormatException {
        float[] values = numbers.toFloats();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new FormatException(
                        store.where(path),
                        "%s at index %d".formatted(numbers.number(i), i),
                        "a finite number that a float32 holds",
                        "correct the file, or take the trial out of the recording");
            }
        }
        return values;
    }
}
