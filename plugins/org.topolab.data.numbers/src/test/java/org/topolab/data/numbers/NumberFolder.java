package org.topolab.data.numbers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small hand-made sets of the published layout. */
final class NumberFolder {

    static final String[] WORDS = {"train", "test"};

    private NumberFolder() {}

    /**
     * Images of the digits of each split: image i has pixels i and white ones, codes of 2 units.
     */
    static void write(Path folder, int... digits) throws IOException {
        Files.createDirectories(folder);
        int images = digits.length;
        for (String word : WORDS) {
            npy(folder, "images_" + word, p -> p % 3 == 0 ? p / 3072 : 255, images, 3, 32, 32);
            npy(folder, "labels_" + word, i -> digits[i], images);
            npy(folder, "codes_" + word, i -> digits[i / 2] / (i % 2 + 9.0), images, 2);
        }
    }

    /** Writes one file of float64. */
    static void npy(Path folder, String name, IntToDoubleFunction values, int... shape)
            throws IOException {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        ByteBuffer numbers = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.range(0, size).forEach(i -> numbers.putDouble(values.applyAsDouble(i)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header(shape));
        file.writeBytes(numbers.array());
        Files.write(folder.resolve("number_" + name + ".npy"), file.toByteArray());
    }

    static byte[] header(int... shape) {
        String tuple = Arrays.stream(shape).mapToObj(n -> n + ",").collect(Collectors.joining());
        String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (%s), }".formatted(tuple);
        String padded = text + " ".repeat(117 - text.length()) + "\n";
        return ("\u0093NUMPY\1\0" + (char) padded.length() + "\0" + padded)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Puts the files of a folder into an archive, by name, and takes them away. */
    static void pack(Path folder, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (String name : new TreeSet<>(Published.SHA256.keySet())) {
                packed.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), packed);
                Files.delete(folder.resolve(name));
            }
        }
    }
}
