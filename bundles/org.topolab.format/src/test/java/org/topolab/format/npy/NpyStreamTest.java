package org.topolab.format.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

class NpyStreamTest {

    @Test
    void rows_areReadOneAfterTheOther() throws IOException {
        NpyStream stream = stream(NpyType.F8, new int[] {2, 3}, doubles(0, 1, 2, -3, 0.5, 5));
        double[] row = new double[3];

        assertThat(stream.type()).isEqualTo(NumberType.FLOAT64);
        assertThat(stream.shape()).containsExactly(2, 3);
        stream.read(row);
        assertThat(row).containsExactly(0, 1, 2);
        stream.read(row);
        assertThat(row).containsExactly(-3, 0.5, 5);
        stream.end();
    }

    @Test
    void arrayOfManyChunks_isRead() throws IOException {
        int size = 3 * (1 << 13) + 7;
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        NpyStream stream = stream(NpyType.F8, new int[] {size}, doubles(numbers));
        double[] first = new double[10_000];
        double[] rest = new double[size - 10_000];

        stream.read(first);
        stream.read(rest);
        stream.end();
        assertThat(first[9_999]).isEqualTo(9_999);
        assertThat(rest[0]).isEqualTo(10_000);
        assertThat(rest[rest.length - 1]).isEqualTo(size - 1);
    }

    @Test
    void wholeNumbers_areRead() throws IOException {
        NpyStream stream = stream(NpyType.U1, new int[] {2}, new byte[] {7, (byte) 255});
        double[] both = new double[2];

        stream.read(both);
        assertThat(both).containsExactly(7, 255);
    }

    @Test
    void truncatedFile_isRefused() throws IOException {
        NpyStream stream = stream(NpyType.F8, new int[] {3}, new byte[23]);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> stream.read(new double[3]))
                .withMessage(
                        "a.npy: found the end of the file, expected more, as its header says;"
                                + " copy or save the file again");
    }

    @Test
    void bytesAfterTheLastNumber_areRefused() throws IOException {
        NpyStream stream = stream(NpyType.F8, new int[] {1}, new byte[9]);

        stream.read(new double[1]);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(stream::end)
                .withMessageContaining("expected 1 numbers of f8 and the end");
    }

    @Test
    void wrongUse_isRefused() throws IOException {
        NpyStream stream = stream(NpyType.F8, new int[] {2}, new byte[16]);

        assertThatIllegalStateException()
                .isThrownBy(() -> stream.read(new double[3]))
                .withMessage("a.npy: 3 numbers are asked for, 2 are left");
        assertThatIllegalStateException().isThrownBy(stream::end);
    }

    @Test
    void columnMajorFile_isRefused() {
        String dictionary = "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 2), }\n";

        refused(preamble(1, dictionary.length()) + dictionary, "column-major", "ascontiguousarray");
    }

    @Test
    void endlessHeader_isRefusedBeforeItIsRead() {
        refused(preamble(2, 0x7fffffff), "a header of 2147483647 bytes", "at most 65536");
    }

    @Test
    void foreignAndEmptyFiles_areRefused() {
        refused("PK\3\4....", "does not begin with \\x93NUMPY");
        refused("", "found the end of the file");
    }

    private static void refused(String file, CharSequence... words) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> new NpyStream("a.npy", new ByteArrayInputStream(bytes)))
                .withMessageContainingAll(words);
    }

    private static String preamble(int version, int length) {
        byte[] little =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
        return "\u0093NUMPY"
                + (char) version
                + "\0"
                + new String(little, 0, 2 * version, StandardCharsets.ISO_8859_1);
    }

    private static byte[] doubles(double... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        return bytes.array();
    }

    private static NpyStream stream(NpyType type, int[] shape, byte[] numbers) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(NpyHeader.encode(type, shape));
        file.writeBytes(numbers);
        return new NpyStream("a.npy", new ByteArrayInputStream(file.toByteArray()));
    }
}
