package org.topolab.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.format.file.FormatException;

class JsonTest {

    @TempDir Path folder;

    @Test
    void plainValue_isWrittenIndentedInTheOrderOfItsMap() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", List.of(1, 2L, 0.1, 0.1f));
        value.put("a", Map.of("text", "ü\n"));
        value.put("none", Optional.empty());

        assertThat(Json.write(value))
                .isEqualTo(
                        """
                        {
                          "z": [ 1, 2, 0.1, 0.1 ],
                          "a": {
                            "text": "ü\\n"
                          },
                          "none": null
                        }
                        """);
    }

    @Test
    void plainValue_isWrittenAsOneLine() {
        assertThat(Json.writeLine(Map.of("a", List.of(true, "x\ny"))))
                .isEqualTo("{\"a\":[true,\"x\\ny\"]}");
    }

    @Test
    void notFinite_isWrittenAsText() {
        assertThat(Json.writeLine(List.of(Double.NaN, Float.NEGATIVE_INFINITY)))
                .isEqualTo("[\"NaN\",\"-Infinity\"]");
    }

    @Test
    void writtenValue_isReadBack() throws IOException {
        Map<String, Object> value =
                Map.of(
                        "i",
                        Long.MIN_VALUE,
                        "d",
                        1e-300,
                        "t",
                        "x",
                        "b",
                        false,
                        "l",
                        List.of(List.of(), Map.of()),
                        "n",
                        Optional.empty());

        assertThat(Json.read(Json.write(value))).isEqualTo(value);
        assertThat(Json.read(Files.writeString(folder.resolve("a.json"), Json.writeLine(value))))
                .isEqualTo(value);
    }

    @Test
    void otherValue_isRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(Map.of("a", List.of(1, Path.of("x")))))
                .withMessageContainingAll("$.a[1]", "Path", "expected a map, list, text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(Map.of(1, 2)))
                .withMessageContaining("the key 1");
    }

    @Test
    void valueInsideItself_isRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.writeLine(list))
                .withMessageContaining("more than 100 levels");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    ``                  | nothing
                    `{"a": 1`           | end-of-input
                    `[1,]`              | line 1 column 4
                    `{"a":1,"a":2}`     | Duplicate
                    `1 2`               | something after the end
                    `NaN`               | NaN
                    `1e999`             | too large
                    `[9223372036854775808]` | out of range
                    `// no`             | comment
                    """)
    void damagedText_isRefusedInWords(String text, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Json.read(text))
                .withMessageStartingWith("JSON text line 1 column ")
                .withMessageContainingAll(message, "expected one JSON value");
    }

    @Test
    void deepNesting_isRefused() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Json.read("[".repeat(100_000)))
                .withMessageContaining("nesting depth");
    }

    @Test
    void hugeFile_isRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Json.MAX_BYTES + 1);
        }
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Json.read(file))
                .withMessageContainingAll("huge.json", "at most " + Json.MAX_BYTES);
    }

    @Test
    void head_isReadUpToAMemberAndNothingBehindIt() throws IOException {
        Path file = folder.resolve("long.json");
        Files.writeString(file, "{\"a\": 1, \"in\": {\"results\": 2}, \"results\": [broken");
        assertThat(Json.head(file, "results"))
                .isEqualTo(Map.of("a", 1L, "in", Map.of("results", 2L)));
    }

    @Test
    void headWithoutTheMember_isTheWholeMap() throws IOException {
        Path file = folder.resolve("short.json");
        Files.writeString(file, "{\"a\": 1}");
        assertThat(Json.head(file, "results")).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void headOfWhatIsNoMap_isRefused() throws IOException {
        Path file = folder.resolve("list.json");
        Files.writeString(file, "[1]");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Json.head(file, "results"))
                .withMessageContainingAll("list.json", "something other than a map");
    }
}
