package org.topolab.format.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small arrays, as NumPy reads them. */
class NpyWriterTest {

    @TempDir private Path folder;

    @Test
    void floats_areReadBack() throws Exception {
        Path file = folder.resolve("a.npy");
        NpyWriter.floats(file, new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, -0.1f});
        assertThat(Npy.read(file).shape()).containsExactly(2, 3);
        assertThat(Npy.read(file).toFloats()).containsExactly(1, 2, 3, 4, 5, -0.1f);
        NpyWriter.floats(file, new int[0], new float[] {7});
        assertThat(Npy.read(file).shape()).isEmpty();
        assertThat(Npy.read(file).toFloats()).containsExactly(7);
    }

    @Test
    void ints_areReadBack() throws Exception {
        Path file = folder.resolve("a.npy");
        NpyWriter.ints(file, new int[] {1, -1, 1 << 30});
        assertThat(Npy.read(file).toInts()).containsExactly(1, -1, 1 << 30);
    }

    @Test
    void texts_areAsNumPyWritesThem() throws Exception {
        Path file = folder.resolve("a.npy");
        NpyWriter.texts(file, List.of("test", "é"));
        byte[] bytes = Files.readAllBytes(file);
        // numpy.save(file, numpy.array(['test', 'é'])): 128 bytes of header, 2 * 4 * 4 of text
        assertThat(bytes).hasSize(128 + 32);
        assertThat(new String(bytes, 0, 128, StandardCharsets.ISO_8859_1))
                .startsWith("\u0093NUMPY\u0001\u0000v\u0000")
                .contains("{'descr': '<U4', 'fortran_order': False, 'shape': (2,), }")
                .endsWith(" \n");
        assertThat(bytes[128]).isEqualTo((byte) 't');
        assertThat(bytes[132]).isEqualTo((byte) 'e');
        assertThat(bytes[144]).isEqualTo((byte) 0xE9);
        assertThat(bytes[148]).isZero();
    }

    @Test
    void otherShape_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                NpyWriter.floats(
                                        folder.resolve("a.npy"), new int[] {2}, new float[3]))
                .withMessageContaining("needs 2 values, found 3");
    }
}
