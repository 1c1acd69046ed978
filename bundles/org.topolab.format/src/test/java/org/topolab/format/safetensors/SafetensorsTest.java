package org.topolab.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.model.Tensor;
import org.topolab.format.file.FormatException;

class SafetensorsTest {

    @TempDir Path folder;

    @Test
    void tensors_areReadBackInTheirOrder() throws IOException {
        Path file = folder.resolve("w.safetensors");
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("z/w", new Tensor(new int[] {2, 1}, new float[] {1.5f, Float.NaN}));
        tensors.put("empty", new Tensor(new int[] {0, 3}, new float[0]));
        tensors.put("a", new Tensor(new int[0], new float[] {-0f}));
        float[] many = new float[40_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        tensors.put("many", new Tensor(new int[] {many.length}, many));

        Safetensors.write(file, tensors, Map.of("epoch", "20"));
        Safetensors read = Safetensors.read(file);

        assertThat(read.metadata()).isEqualTo(Map.of("epoch", "20"));
        assertThat(read.tensors().keySet()).containsExactly("z/w", "empty", "a", "many");
        assertThat(read.tensors().get("z/w").shape()).containsExactly(2, 1);
        assertThat(read.tensors().get("z/w").toArray()).containsExactly(1.5f, Float.NaN);
        assertThat(read.tensors().get("empty").shape()).containsExactly(0, 3);
        assertThat(read.tensors().get("a").toArray()).containsExactly(-0f);
        assertThat(read.tensors().get("many").toArray()).isEqualTo(many);
    }

    @Test
    void file_isLaidOutAsSpecified() throws IOException {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, Map.of("w", new Tensor(new int[] {1}, new float[] {1})), Map.of());

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        byte[] header = new byte[length];
        bytes.get(header);
        assertThat(length % 8).isZero();
        assertThat(new String(header, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}");
        assertThat(bytes.getFloat()).isEqualTo(1);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void noTensor_isReadBack() throws IOException {
        Path file = folder.resolve("none.safetensors");
        Safetensors.write(file, Map.of(), Map.of());

        assertThat(Safetensors.read(file).tensors()).isEmpty();
    }

    @Test
    void reservedName_isRefused() {
        Tensor tensor = new Tensor(new int[] {0}, new float[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Safetensors.write(
                                        folder.resolve("w"),
                                        Map.of("__metadata__", tensor),
                                        Map.of()))
                .withMessageContaining("rename it");
    }

    @ParameterizedTest
    @CsvSource({
        "F64, 000000000000f83f00000000000000c0, 1.5, -2",
        "BF16, c03f00c0, 1.5, -2",
        "F16, 003e00c0, 1.5, -2",
        // smallest subnormal 2^-24 and largest finite half, IEEE 754-2008 binary16
        "F16, 0100ff7b, 5.9604645E-8, 65504",
        "F16, 00fc0080, -Infinity, -0.0",
        "I64, 0000000100000000feffffffffffffff, 16777216, -2",
        "I32, 02000000feffffff, 2, -2",
        "I16, 0200feff, 2, -2",
        "I8, 02fe, 2, -2",
        "U8, 02fe, 2, 254",
        "BOOL, 0001, 0, 1"
    })
    void otherTypes_areReadAsFloats(String type, String hex, float first, float second)
            throws IOException {
        int bytes = hex.length() / 2;
        Path file =
                file(
                        "{\"w\":{\"dtype\":\"%s\",\"shape\":[2],\"data_offsets\":[0,%d]}}"
                                .formatted(type, bytes),
                        hex);

        assertThat(Safetensors.read(file).tensors().get("w").toArray())
                .containsExactly(first, second);
    }

    @Test
    void wholeNumberThatNoFloatHolds_isRefusedByName() throws IOException {
        Path file =
                file(
                        "{\"n\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                        "01000001"); // 2^24 + 1

        refused(file, "tensor 'n': found the I32 value 16777217");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"w":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}} | 'w': found dtype F8_E4M3
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}} | expected 8 bytes for shape
                    {"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | found bytes from 4, expected bytes from 0
                    {"w":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}} | 0 bytes of tensors, expected 4
                    {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} | 8 bytes of tensors, expected 4
                    {"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}} | shape [-1]
                    {"w":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}} | shape [1.0]
                    {"w":{"dtype":"F32","shape":[2147483647,2147483647],"data_offsets":[0,4]}} | less than 2 GiB
                    {"w":{"dtype":"F32","shape":[4294967297],"data_offsets":[0,4]}} | less than 2 GiB
                    {"w":{"dtype":"F32","shape":[1],"data_offsets":[0]}} | data_offsets [0]
                    {"w":{"dtype":"F32","shape":[1]}} | data_offsets null
                    {"w":[]} | found [], expected a map
                    {"w":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"v":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}} | 'v': found bytes from 2, expected bytes from 4
                    {"__metadata__":{"a":1}} | found a: 1, expected a text
                    {"w":{} | end-of-input
                    {"w":{},"w":{}} | Duplicate
                     [] | found no '{'
                    """)
    void damagedHeader_isRefused(String header, String message) throws IOException {
        refused(file(header, "00000000"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0 bytes",
        "01000000000000, 7 bytes",
        "ffffffffffffff7f7b7d, a header of 9223372036854775807 bytes",
        "ffffffffffffffff7b7d, a header of -1 bytes",
        "03000000000000007b7d, a header of 3 bytes",
        "00000000000000007b7d, a header of 0 bytes"
    })
    void foreignBytes_areRefused(String hex, String message) throws IOException {
        refused(Files.write(folder.resolve("w"), HexFormat.of().parseHex(hex)), message);
    }

    @Test
    void everyTruncation_isRefused() throws IOException {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(
                file, Map.of("w", new Tensor(new int[] {2}, new float[] {1, 2})), Map.of());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            refused(Files.write(folder.resolve("p"), Arrays.copyOf(whole, length)), "p");
        }
    }

    private static void refused(Path file, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Safetensors.read(file))
                .withMessageContaining(message);
    }

    private Path file(String header, String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(0, text.length)
                        .array());
        bytes.writeBytes(text);
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        return Files.write(folder.resolve("h.safetensors"), bytes.toByteArray());
    }
}
