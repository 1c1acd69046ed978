package org.topolab.format.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.model.Tensor;
import org.topolab.format.array.NumberArray;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.Sha256;

class NpyTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a.npy");
    }

    @Test
    void floats_areWrittenAsNumpyWritesThem() throws IOException {
        Npy.write(file, new int[] {2, 3}, new float[] {0, 1, 2, 3, 4, 5});

        byte[] bytes = Files.readAllBytes(file);
        String header = new String(bytes, 0, 128, StandardCharsets.ISO_8859_1);
        assertThat(header)
                .isEqualTo(
                        "\u0093NUMPY\1\0v\0{'descr': '<f4', 'fortran_order': False, "
                                + "'shape': (2, 3), }"
                                + " ".repeat(58)
                                + "\n");
        // numpy.save(f, numpy.arange(6, dtype='<f4').reshape(2, 3)) with numpy 2.4, 2026-11-22
        assertThat(Sha256.of(bytes))
                .isEqualTo("47d9cb788e60cfff38faf2237400d94063bde1f42a0ad39297e02642caca6b56");
    }

    @Test
    void ints_areWrittenAsNumpyWritesThem() throws IOException {
        Npy.write(file, new int[] {3}, new int[] {-1, 0, 70_000});

        // numpy.save(f, numpy.array([-1, 0, 70000], '<i4')) with numpy 2.4, 2026-11-22
        assertThat(Sha256.of(file))
                .isEqualTo("fa75e90897932b47173eee0de58c2da700725515f369767c56d269a466548170");
    }

    @Test
    void floats_areReadBack() throws IOException {
        float[] values = {1.5f, -0f, Float.NaN, Float.POSITIVE_INFINITY};
        Npy.write(file, new int[] {2, 1, 2}, values);

        NumberArray array = Npy.read(file);

        assertThat(array.type()).isEqualTo(NumberType.FLOAT32);
        assertThat(array.shape()).containsExactly(2, 1, 2);
        assertThat(array.toFloats()).containsExactly(values);
        assertThatIllegalStateException().isThrownBy(() -> array.whole(0));
    }

    @Test
    void ints_areReadBack() throws IOException {
        Npy.write(file, new int[] {2}, new int[] {Integer.MIN_VALUE, 16_777_217});

        assertThat(Npy.read(file).toInts()).containsExactly(Integer.MIN_VALUE, 16_777_217);
        assertThat(Npy.read(file).number(1)).isEqualTo(16_777_217);
    }

    @Test
    void tensor_isWrittenWithItsShape() throws IOException {
        Npy.write(file, new Tensor(new int[] {1, 2}, new float[] {7, 8}));

        assertThat(Npy.read(file).shape()).containsExactly(1, 2);
        assertThat(Npy.read(file).toFloats()).containsExactly(7, 8);
    }

    @Test
    void singleNumber_hasNoDimension() throws IOException {
        Npy.write(file, new int[0], new float[] {7});

        assertThat(Npy.read(file).rank()).isZero();
        assertThat(Npy.read(file).toFloats()).containsExactly(7);
    }

    @Test
    void emptyArray_isReadBack() throws IOException {
        Npy.write(file, new int[] {0, 5}, new float[0]);

        assertThat(Npy.read(file).shape()).containsExactly(0, 5);
        assertThat(Npy.read(file).size()).isZero();
    }

    @Test
    void largeArray_isReadBack() throws IOException {
        int[] values = IntStream.range(0, 100_003).toArray();
        Npy.write(file, new int[] {100_003}, values);

        assertThat(Npy.read(file).toInts()).isEqualTo(values);
    }

    @Test
    void manyDimensions_areAligned() throws IOException {
        int[] shape = new int[60];
        Arrays.fill(shape, 1);
        Npy.write(file, shape, new float[] {3});

        assertThat(Files.size(file) % 64).isEqualTo(4);
        assertThat(Npy.read(file).shape()).isEqualTo(shape);
    }

    @Test
    void wrongCount_isRefusedBeforeWriting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npy.write(file, new int[] {2, 2}, new float[3]))
                .withMessage("shape [2, 2] needs 4 values, found 3");
        assertThat(file).doesNotExist();
    }
}
