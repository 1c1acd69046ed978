package org.topolab.format.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

class NpyReaderTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "|b1, 0001, 0 1",
        "|i1, 80ff, -128 -1",
        "|u1, 80ff, 128 255",
        "<i2, 0080ff00, -32768 255",
        ">i2, 800000ff, -32768 255",
        "<u2, 0080ff00, 32768 255",
        ">u2, 800000ff, 32768 255",
        "<u4, 00000080ff000000, 2147483648 255",
        ">u4, 80000000000000ff, 2147483648 255",
        "<u8, ffffffffffffff7fff00000000000000, 9223372036854775807 255",
        "<i4, 00000080ff000000, -2147483648 255",
        ">i4, 80000000000000ff, -2147483648 255",
        "<i8, 0100000000000080ff00000000000000, -9223372036854775807 255",
        ">i8, 800000000000000100000000000000ff, -9223372036854775807 255"
    })
    void wholeNumbers_areReadInEitherByteOrder(String descr, String hex, String values)
            throws IOException {
        NumberArray array = Npy.read(file(header(descr, "False", "(2,)"), hex));

        assertThat(array.whole(0) + " " + array.whole(1)).isEqualTo(values);
        assertThat(array.number(1)).isEqualTo(Double.parseDouble(values.split(" ")[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "<f2, 003e00c0",
        ">f2, 3e00c000",
        "<f4, 0000c03f000000c0",
        ">f4, 3fc00000c0000000",
        "<f8, 000000000000f83f00000000000000c0",
        ">f8, 3ff8000000000000c000000000000000"
    })
    void realNumbers_areReadInEitherByteOrder(String descr, String hex) throws IOException {
        assertThat(Npy.read(file(header(descr, "False", "(2,)"), hex)).toFloats())
                .containsExactly(1.5f, -2f);
    }

    @Test
    void columnMajorFile_isReadRowMajor() throws IOException {
        // [[0, 1, 2], [3, 4, 5]] in column order: 0 3 1 4 2 5
        NumberArray array = Npy.read(file(header("|u1", "True", "(2, 3)"), "000301040205"));

        assertThat(array.toInts()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(array.shape()).containsExactly(2, 3);
    }

    @Test
    void columnMajorCube_isReadRowMajor() throws IOException {
        // value 100 i + 10 j + k of [2, 2, 2] as int16, first index fastest
        String hex = "0000" + "6400" + "0a00" + "6e00" + "0100" + "6500" + "0b00" + "6f00";
        NumberArray array = Npy.read(file(header("<i2", "True", "(2, 2, 2)"), hex));

        assertThat(array.toInts()).containsExactly(0, 1, 10, 11, 100, 101, 110, 111);
    }

    @Test
    void version2_isRead() throws IOException {
        byte[] text = dictionary("|u1", "False", "(1,)");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0093NUMPY\2\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[] {(byte) text.length, 0, 0, 0});
        bytes.writeBytes(text);
        bytes.write(9);

        assertThat(Npy.read(write(bytes)).toInts()).containsExactly(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    '<c8'  ; False ; (1,)    ; numbers of type <c8
                    '|O'   ; False ; (1,)    ; Python objects (type |O)
                    '<U1'  ; False ; (1,)    ; texts of type U1, expected numbers
                    [('a', '<f4')] ; False ; (1,) ; numbers of type
                    'f4'   ; False ; (1,)    ; without byte order
                    '<f4'  ; false ; (1,)    ; fortran_order false
                    '<f4'  ; False ; (-1,)   ; the shape (-1,)
                    '<f4'  ; False ; 3       ; the shape 3
                    '<f4'  ; False ; (4294967296,) ; the shape (4294967296,)
                    '<f4'  ; False ; (2,)    ; 4 bytes of numbers, expected 8
                    '<f4'  ; False ; (2147483647, 2147483647, 2147483647) ; 4 bytes of numbers
                    '<f4'  ; False ; (), 'x': 1 ; the header keys
                    '<f4'  ; False ; (), 'descr': 1 ; descr twice
                    '<f4'  ; False ; () x    ; in the header
                    """)
    void foreignHeader_isRefused(String descr, String fortran, String shape, String message)
            throws IOException {
        byte[] header =
                framed(
                        "{'descr': %s, 'fortran_order': %s, 'shape': %s}"
                                .formatted(descr, fortran, shape)
                                .getBytes(StandardCharsets.ISO_8859_1));
        Path file = file(header, "00000000");

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessageContainingAll("a.npy: found ", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    89504e470d0a1a0a0000 | does not begin with
                    93               | the end after 1 bytes, expected at least 6
                    934e554d5059     | the end after 6 bytes, expected at least 8
                    934e554d50590100 | the end after 8 bytes, expected at least 10
                    934e554d505904000000 | format version 4.0
                    934e554d505901ff0000 | format version 1.255
                    934e554d5059010076007b | a header of 118 bytes in a file of 11
                    934e554d50590200ffffffff7b | a header of 4294967295 bytes in a file of 13
                    934e554d5059010001007b | a header that is no dictionary
                    """)
    void foreignBytes_areRefused(String hex, String message) throws IOException {
        Path file = file(new byte[0], hex);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessageContaining(message);
    }

    @Test
    void endlessShape_isRefused() throws IOException {
        String shape = "(" + "1, ".repeat(20_000) + ")";
        byte[] text = dictionary("<f4", "False", shape);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[] {(byte) text.length, (byte) (text.length >> 8)});
        bytes.writeBytes(text);
        bytes.writeBytes(new byte[4]);
        Path file = write(bytes);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Npy.read(file))
                .withMessageContaining("a shape of 60002 characters, expected at most 1024");
    }

    @Test
    void everyTruncation_isRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file(header("<i4", "False", "(2,)"), "0100000002000000"));
        for (int length = 0; length < whole.length; length++) {
            Path part = Files.write(folder.resolve("p"), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Npy.read(part));
        }
    }

    private static byte[] dictionary(String descr, String fortran, String shape) {
        return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n"
                .formatted(descr, fortran, shape)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] header(String descr, String fortran, String shape) {
        return framed(dictionary(descr, fortran, shape));
    }

    private static byte[] framed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[] {(byte) text.length, 0});
        bytes.writeBytes(text);
        return bytes.toByteArray();
    }

    private Path file(byte[] header, String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        return write(bytes);
    }

    private Path write(ByteArrayOutputStream bytes) throws IOException {
        return Files.write(folder.resolve("a.npy"), bytes.toByteArray());
    }
}
