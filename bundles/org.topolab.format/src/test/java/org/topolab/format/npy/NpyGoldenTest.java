package org.topolab.format.npy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.format.json.Json;

/** Files that NumPy wrote, of every kind that recordings of neurons have. */
class NpyGoldenTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "float32_1x2x3",
                "float64_4",
                "float64_fortran_2x3",
                "int64_3",
                "uint8_2x2",
                "bool_3",
                "scalar_float64",
                "big_endian_f4",
                "float16_2"
            })
    void numbers_areRead(String id) throws IOException {
        Map<?, ?> golden = golden(id);
        byte[] file = Base64.getDecoder().decode((String) golden.get("base64"));
        NpyArray array = Npy.parse(id, file);

        assertThat(array.shape()).containsExactly(shape(golden));
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.numbers().number(i);
        }
        assertThat(values).containsExactly(numbers(golden.get("values")));
        assertThat(Npy.read(Files.write(folder.resolve("a.npy"), file)).toFloats())
                .containsExactly(array.numbers().toFloats());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unicode_tiers", "bytes_S5"})
    void texts_areRead(String id) throws IOException {
        Map<?, ?> golden = golden(id);
        NpyArray array = Npy.parse(id, Base64.getDecoder().decode((String) golden.get("base64")));

        assertThat(array.shape()).containsExactly(shape(golden));
        assertThat(array.texts()).isEqualTo(golden.get("values"));
    }

    private static int[] shape(Map<?, ?> golden) {
        return ((List<?>) golden.get("shape"))
                .stream().mapToInt(n -> ((Number) n).intValue()).toArray();
    }

    private static double[] numbers(Object value) {
        return flat(value).mapToDouble(NpyGoldenTest::number).toArray();
    }

    private static Stream<Object> flat(Object value) {
        return value instanceof List<?> list
                ? list.stream().flatMap(NpyGoldenTest::flat)
                : Stream.of(value);
    }

    private static double number(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble((String) value);
    }

    private static Map<?, ?> golden(String id) throws IOException {
        try (InputStream in = NpyGoldenTest.class.getResourceAsStream("golden.json")) {
            Map<?, ?> all =
                    (Map<?, ?>)
                            Json.read(
                                    "golden.json",
                                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return (Map<?, ?>) ((Map<?, ?>) all.get("npy_files")).get(id);
        }
    }
}
