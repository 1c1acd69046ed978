package org.topolab.format.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

class IdxTest {

    /** Three labels: 7, 0, 255. */
    private static final String LABELS = "00000801 00000003 0700ff";

    /** Two images of 1 x 3. */
    private static final String IMAGES = "00000803 00000002 00000001 00000003 010203 fdfeff";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void labels_areRead(boolean packed) throws IOException {
        IdxArray labels = Idx.read(file(bytes(LABELS), packed), 1);

        assertThat(labels.shape()).containsExactly(3);
        assertThat(new int[] {labels.get(0), labels.get(1), labels.get(2)})
                .containsExactly(7, 0, 255);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void images_areReadWithTheFingerprintOfTheUnpackedFile(boolean packed) throws IOException {
        IdxArray images = Idx.read(file(bytes(IMAGES), packed), 3);

        assertThat(images.shape()).containsExactly(2, 1, 3);
        assertThat(images.get(3)).isEqualTo(253);
        assertThat(images.bytes().get(3)).isEqualTo((byte) 253);
        assertThat(images.bytes().isReadOnly()).isTrue();
        assertThat(images.sha256()).isEqualTo(Sha256.of(bytes(IMAGES)));
    }

    @Test
    void content_isReadLikeAFile() throws IOException {
        assertThat(Idx.read("labels", gzip(bytes(LABELS)), 1).size()).isEqualTo(3);
    }

    @Test
    void firstImages_keepTheFingerprint() throws IOException {
        IdxArray images = Idx.read("images", bytes(IMAGES), 3);

        assertThat(images.first(1).shape()).containsExactly(1, 1, 3);
        assertThat(images.first(1).get(2)).isEqualTo(3);
        assertThat(images.first(1).sha256()).isEqualTo(images.sha256());
        assertThat(images.first(2)).isSameAs(images);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.first(3))
                .withMessageContaining("expected 1 to 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    89504e47                   | the first bytes 89 50 4e 47, expected 00 00 08 01
                    00000800                   | the first bytes 00 00 08 00
                    00000d01 00000001 00000000 | 32-bit floats, expected unsigned bytes
                    00000701 00000001 00       | values of type 0x07
                    00000803 00000001 00000001 00000001 00 | 3 dimensions, expected 1 (labels)
                    00000801 00000003 0700     | 2 bytes after the header, expected 3
                    00000801 00000003 0700ff00 | 4 bytes after the header, expected 3
                    00000801 00000000          | shape [0]
                    00000801 80000000 00       | shape [-2147483648]
                    00000801 7fffffff 00       | shape [2147483647], expected less than 2 GiB
                    00000801 7ffffff0 00       | 1 bytes after the header, expected 2147483632
                    000008                     | the end after 3 bytes, expected at least 4
                    00000801 0000              | the end after 6 bytes, expected at least 8
                    """)
    void foreignFile_isRefused(String hex, String message) throws IOException {
        Path file = file(bytes(hex), false);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.read(file, 1))
                .withMessageContainingAll("a.idx: found ", message);
    }

    @Test
    void hugeShape_isRefusedWithoutAllocation() {
        byte[] bytes = bytes("00000804 7fffffff 7fffffff 7fffffff 7fffffff 00");

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.read("f", bytes, 4))
                .withMessageContaining("expected less than 2 GiB");
    }

    @Test
    void packedFileThatCannotHoldItsShape_isRefusedUnread() throws IOException {
        byte[] packed = gzip(bytes("00000801 7ffffff0 00"));

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.read("f", packed, 1))
                .withMessageContaining(
                        "shape [2147483632] in a file that can hold %d bytes"
                                .formatted(packed.length * 1032));
    }

    @Test
    void packedFileThatHoldsFarMore_isNotUnpacked() throws IOException {
        byte[] bomb = new byte[64 << 20];
        System.arraycopy(bytes("00000801 00000003"), 0, bomb, 0, 8);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.read("f", gzip(bomb), 1))
                .withMessageContainingAll("more bytes than that", "expected 3 for shape [3]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTruncation_isRefused(boolean packed) throws IOException {
        byte[] whole = packed ? gzip(bytes(IMAGES)) : bytes(IMAGES);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(FormatException.class)
                    .as("first %d bytes", length)
                    .isThrownBy(() -> Idx.read("f", part, 3))
                    .withMessageContaining("f: found ");
        }
    }

    @Test
    void damagedPackedFile_isRefused() throws IOException {
        byte[] packed = gzip(bytes(IMAGES));
        packed[packed.length - 6] ^= 1; // the checksum

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.read("f", packed, 3))
                .withMessageContaining("damaged or ends early");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] content, boolean packed) throws IOException {
        return Files.write(folder.resolve("a.idx"), packed ? gzip(content) : content);
    }
}
