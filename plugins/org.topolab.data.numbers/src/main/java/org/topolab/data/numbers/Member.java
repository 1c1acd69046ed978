package org.topolab.data.numbers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;
import org.topolab.format.npy.NpyStream;

/** One of the NPY files, read row by row while its fingerprint is taken. */
final class Member implements Closeable {

    private static final String REMEDY =
            "fetch the set again, or set data.checksum=false for files of your own";

    private final String name;
    private final String where;
    private final MessageDigest digest = Sha256.digest();
    private final InputStream in;
    private final NpyStream numbers;

    private Member(Source source, String name, InputStream content) throws IOException {
        this.name = name;
        this.where = source.where(name);
        this.in = new DigestInputStream(content, digest);
        this.numbers = new NpyStream(where, in);
    }

    /**
     * Opens a file.
     *
     * @throws FormatException if there is no such file, or it is no NPY file
     */
    static Member open(Source source, String name) throws IOException {
        InputStream content =
                source.open(name)
                        .orElseThrow(
                                () ->
                                        new FormatException(
                                                source.where(name),
                                                "no such file",
                                                "all six files of the set",
                                                REMEDY));
        try {
            return new Member(source, name, content);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    String where() {
        return where;
    }

    int[] shape() {
        return numbers.shape();
    }

    /** Refuses another shape; 0 stands for any length. */
    void expect(int... shape) throws FormatException {
        int[] found = numbers.shape();
        boolean fits = found.length == shape.length;
        for (int d = 0; fits && d < shape.length; d++) {
            fits = shape[d] == 0 ? found[d] > 0 : shape[d] == found[d];
        }
        if (!fits) {
            throw refuse(
                    "shape " + Arrays.toString(found),
                    Arrays.toString(shape).replaceFirst("\\b0\\b", "any"));
        }
    }

    /** The next numbers. */
    void read(double[] row) throws IOException {
        numbers.read(row);
    }

    /**
     * SHA-256 of the whole file, after its last number was read.
     *
     * @param checked whether it must be the published one
     */
    String end(boolean checked) throws IOException {
        numbers.end();
        String found = Sha256.hex(digest);
        String expected = Published.SHA256.getOrDefault(name, "");
        if (checked && !found.equals(expected)) {
            throw refuse("content with SHA-256 " + found, "the published one with " + expected);
        }
        return found;
    }

    /** The sentence for content that does not fit. */
    FormatException refuse(String found, String expected) {
        return new FormatException(where, found, expected, REMEDY);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
