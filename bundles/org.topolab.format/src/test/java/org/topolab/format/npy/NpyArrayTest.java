package org.topolab.format.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.format.file.FormatException;

class NpyArrayTest {

    @Test
    void texts_areReadInEitherByteOrder() throws IOException {
        String little = "56000000310000004c00000000000000";
        String big = "00000056000000310000004c00000000";

        assertThat(parse("<U2", "(2,)", little).texts()).containsExactly("V1", "L");
        assertThat(parse(">U2", "(2,)", big).texts()).containsExactly("V1", "L");
        assertThat(parse("<U1", "()", "3dd80100").texts()).containsExactly("\uD836\uDC3D");
        assertThat(parse("|S3", "(2,)", "c3a9004c4d00").texts()).containsExactly("é", "LM");
    }

    @Test
    void columnMajorTexts_areReadRowMajor() throws IOException {
        byte[] file = file("{'descr': '|S1', 'fortran_order': True, 'shape': (2, 2)}", "61636264");

        assertThat(Npy.parse("a.npy", file).texts()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void wholeNumbers_areReadAsDigits() throws IOException {
        assertThat(parse("<i2", "(2,)", "ffff0700").texts()).containsExactly("-1", "7");
        assertThat(parse("<u4", "(1,)", "ffffffff").texts()).containsExactly("4294967295");
        assertThat(parse("<u8", "(1,)", "ffffffffffffff7f").texts())
                .containsExactly("9223372036854775807");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    |O  ; Python objects (type |O), expected numbers or texts
                    <U0 ; numbers of type <U0
                    U1  ; type U1 without byte order
                    <U3 ; 8 bytes of numbers, expected 12 for shape [1] of U3
                    <U999999999 ; 8 bytes of numbers, expected 3999999996
                    <u8 ; a whole number beyond 2^63 - 1
                    <U2 ; the code unit -1 in text 0
                    <f8 ; real numbers of type f8, expected texts or whole numbers
                    """)
    void foreignTexts_areRefused(String descr, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> parse(descr, "(1,)", "ffffffffffffffff").texts())
                .withMessageContainingAll("a.npy: found ", message);
    }

    @Test
    void textsAreNoNumbers() throws IOException {
        NpyArray texts = parse("|S2", "(1,)", "5631");

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(texts::numbers)
                .withMessageContaining("found texts of type S2, expected numbers");
    }

    @Test
    void everyTruncation_isRefused() {
        byte[] whole = file("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", "00000000");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> Npy.parse("a.npy", part));
        }
    }

    private static NpyArray parse(String descr, String shape, String hex) throws IOException {
        String text =
                "{'descr': '%s', 'fortran_order': False, 'shape': %s}".formatted(descr, shape);
        return Npy.parse("a.npy", file(text, hex));
    }

    private static byte[] file(String header, String hex) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0093NUMPY\3\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(new byte[] {(byte) text.length, 0, 0, 0});
        bytes.writeBytes(text);
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        return bytes.toByteArray();
    }
}
