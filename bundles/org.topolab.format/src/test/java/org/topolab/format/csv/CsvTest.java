package org.topolab.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.format.file.FormatException;

class CsvTest {

    @TempDir Path folder;

    @Test
    void cells_areQuotedOnlyWhereNeeded() {
        assertThat(Csv.line(List.of("a b", "x,y", "say \"hi\"", "two\nlines", "", 3, 2L, true)))
                .isEqualTo("a b,\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\",,3,2,true\n");
    }

    @Test
    void singleEmptyCell_isNoEmptyLine() {
        assertThat(Csv.line(List.of(""))).isEqualTo("\"\"\n");
    }

    @Test
    void numbers_haveFewestDigitsInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Csv.line(List.of(0.1, 1e-5, 3.0, 0.1f, -2.5e300)))
                    .isEqualTo("0.1,1.0E-5,3.0,0.1,-2.5E300\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numberThatOldJavaWritesTooLong_isShort() {
        // before Java 19, Double.toString says 8.409999999999999E21 (JDK-4511638)
        assertThat(Csv.number(Csv.number("8.41E21"))).isEqualTo("8.41E21");
    }

    @Test
    void randomNumbers_areReadBackBitForBit() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertThat(Csv.number(Csv.number(value))).isEqualTo(Double.valueOf(value));
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN, nan", "Infinity, inf", "-Infinity, -inf"})
    void notFinite_isWrittenAsNumpyReadsIt(double value, String text) {
        assertThat(Csv.number(value)).isEqualTo(text);
        assertThat(Csv.number((float) value)).isEqualTo(text);
        assertThat(Csv.number(text)).isEqualTo(Double.valueOf(value));
    }

    @Test
    void otherCell_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.line(List.of(List.of())))
                .withMessageContaining("expected a text, number or boolean");
    }

    @Test
    void noCell_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Csv.line(List.of()));
    }

    @Test
    void writtenTable_isReadBack() throws IOException {
        List<String> header = List.of("name", "value");
        List<String> row = List.of("a,\"b\"\r\nc", "0.5");
        Path file = folder.resolve("t.csv");
        Files.writeString(file, Csv.line(header) + Csv.line(row) + Csv.line(List.of("", "")));

        CsvTable table = Csv.read(file);

        assertThat(table.header()).isEqualTo(header);
        assertThat(table.rows()).containsExactly(row, List.of("", ""));
        assertThat(table.column("value")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.column("valu"))
                .withMessageContaining("expected one of [name, value]");
    }

    @Test
    void windowsFile_isRead() throws FormatException {
        CsvTable table = Csv.read("t", "\uFEFFa,b\r\n1,2\r\n3,");

        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(List.of("1", "2"), List.of("3", ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    ``,           t line 1: found nothing
                    `a,b\n1\n`,   t line 2: found 1 cells
                    `a\n"x\ny`,   t line 2: found a quote that is not closed
                    `a\n"x"y`,    t line 2: found 'y' after the end of a cell
                    `a\nx"y`,     t line 2: found a quote inside a cell
                    `a\n"1\n2"\n3,4`, t line 4: found 2 cells
                    """)
    void damagedTable_isRefusedWithItsLine(String text, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Csv.read("t", text.replace("\\n", "\n")))
                .withMessageStartingWith(message);
    }

    @Test
    void otherEncoding_isRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xE4});

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Csv.read(file))
                .withMessageContainingAll("latin.csv", "not UTF-8");
    }
}
