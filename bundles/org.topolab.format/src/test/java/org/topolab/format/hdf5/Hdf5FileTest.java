package org.topolab.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.format.array.NumberArray;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

/** Files written with h5py lie beside, with the script that wrote them ({@code make.py}). */
class Hdf5FileTest {

    /** Bytes of an image of the files of h5py. */
    private static final int IMAGE = 4 * 6 * 3;

    @TempDir Path folder;

    private Hdf5File open(String resource) throws IOException {
        Path file = folder.resolve(resource);
        try (InputStream in = Hdf5FileTest.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
        return Hdf5File.open(file);
    }

    /** Value k of the images is 7 k modulo 256. */
    private static byte[] images(int first, int count) {
        byte[] images = new byte[count * IMAGE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (byte) ((first * IMAGE + i) * 7);
        }
        return images;
    }

    @ParameterizedTest
    @ValueSource(strings = {"h5py.h5", "h5py-v114.h5"})
    void filesOfH5py_areRead(String name) throws IOException {
        try (Hdf5File file = open(name)) {
            assertThat(file.names("")).containsExactly("parts", "sheet_0", "train");
            assertThat(file.names("train")).containsExactly("data", "labels");
            assertThat(file.group("train")).isTrue();
            assertThat(file.group("train/data")).isFalse();
            assertThat(file.names("val")).isEmpty();
            assertThat(file.texts("", "classes")).contains(List.of("man", "cat"));
            assertThat(file.texts("train", "classes")).isEmpty();
            assertThat(file.array("train/labels").read().toInts()).containsExactly(0, 1, 1, 0, 1);
            Hdf5Array images = file.array("train/data");
            assertThat(images.type()).isEqualTo(NumberType.UINT8);
            assertThat(images.shape()).containsExactly(5, 4, 6, 3);
            assertThat(images.rowBytes()).isEqualTo(IMAGE);
            assertThat(images.rows(3, 1).array()).isEqualTo(images(3, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h5py.h5", "h5py-v114.h5"})
    void chunksThatCutRows_arePutTogether(String name) throws IOException {
        try (Hdf5File file = open(name)) {
            for (String path : List.of("parts/gzip", "parts/plain", "parts/growing")) {
                Hdf5Array array = file.array(path);
                for (int first = 0; first < 5; first++) {
                    for (int count = 0; first + count <= 5; count++) {
                        assertThat(array.rows(first, count).array())
                                .as("%s from %d, %d", path, first, count)
                                .isEqualTo(images(first, count));
                    }
                }
            }
        }
    }

    @Test
    void lzf_isUnpackedWhereItWasPacked() throws IOException {
        try (Hdf5File file = open("h5py.h5")) {
            ByteBuffer row = file.array("parts/lzf").rows(4, 1);
            // tiled four times down and across
            byte[] image = images(4, 1);
            for (int i = 0; i < row.capacity(); i++) {
                int column = i / 3 % 24 % 6;
                int line = i / 72 % 4;
                assertThat(row.get(i)).isEqualTo(image[(line * 6 + column) * 3 + i % 3]);
            }
            assertThat(file.array("parts/stored").rows(0, 1))
                    .isEqualTo(file.array("parts/noise").rows(0, 1));
        }
    }

    @Test
    void kernel_isAnArrayOfReals() throws IOException {
        try (Hdf5File file = open("h5py.h5")) {
            NumberArray kernel = file.array("sheet_0/kernel").read();
            assertThat(kernel.type()).isEqualTo(NumberType.FLOAT32);
            assertThat(kernel.shape()).containsExactly(3, 4, 2);
            assertThat(kernel.toFloats()[23]).isEqualTo(23 / 8f);
            // most significant byte first
            NumberArray bias = file.array("sheet_0/bias").read();
            assertThat(bias.toFloats()).containsExactly(0, 0.25f, 0.5f, 0.75f, 1, 1.25f);
        }
    }

    @Test
    void whatCannotBeRead_isRefusedWithItsPlace() throws IOException {
        try (Hdf5File file = open("h5py.h5")) {
            refused(file, "parts/words", "parts/words: found values of another kind");
            refused(file, "parts/scale", "scaleoffset", "h5repack");
            refused(file, "train/images", "found data, labels, expected a data set 'train/images'");
            refused(file, "val/data", "found nothing, expected a data set 'val/data'");
            Hdf5Array empty = file.array("parts/empty");
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> empty.rows(0, 1))
                    .withMessageContaining("damaged array");
            assertThatThrownBy(() -> empty.rows(4, 2))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static void refused(Hdf5File file, String path, String... message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> file.array(path))
                .withMessageContainingAll(message);
    }

    @Test
    void otherFiles_areRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.h5"), "no HDF5 at all");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Hdf5File.open(text))
                .withMessageContainingAll("a.h5", "no readable HDF5 header", "h5py");
        Path empty = Files.createFile(folder.resolve("b.h5"));
        assertThatExceptionOfType(FormatException.class).isThrownBy(() -> Hdf5File.open(empty));
    }

    @Test
    void truncatedAndDamagedFiles_areRefusedOrReadAndNothingElse() throws IOException {
        open("h5py.h5").close();
        byte[] whole = Files.readAllBytes(folder.resolve("h5py.h5"));
        Path file = folder.resolve("damaged.h5");
        for (int length = 0; length < whole.length; length += 997) {
            Files.write(file, Arrays.copyOf(whole, length));
            read(file);
        }
        for (int at = 8; at < 8000; at += 37) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xFF;
            Files.write(file, damaged);
            read(file);
        }
    }

    private static void read(Path path) throws IOException {
        try (Hdf5File file = Hdf5File.open(path)) {
            for (String array : List.of("train/data", "train/labels", "sheet_0/kernel")) {
                file.array(array).read();
            }
        } catch (FormatException e) {
            assertThat(e).hasMessageContaining("damaged.h5");
        }
    }

    @Test
    void contiguousArray_isReadByManyThreads() throws IOException {
        int[][][][] images = new int[64][2][3][3];
        for (int i = 0; i < 64 * 18; i++) {
            images[i / 18][i / 9 % 2][i / 3 % 3][i % 3] = i;
        }
        Path path = folder.resolve("written.h5");
        try (WritableHdfFile written = HdfFile.write(path)) {
            written.putDataset("plain", images);
            written.putDataset(
                    "packed",
                    images,
                    DatasetCreationOptions.builder()
                            .chunkDimensions(4, 2, 3, 3)
                            .deflate(6)
                            .build());
        }
        try (Hdf5File file = Hdf5File.open(path)) {
            for (String name : List.of("plain", "packed")) {
                Hdf5Array array = file.array(name);
                boolean right =
                        IntStream.range(0, 6400)
                                .parallel()
                                .allMatch(i -> first(array, i * 37 % 64) == i * 37 % 64 * 18);
                assertThat(right).as(name).isTrue();
            }
        }
    }

    private static int first(Hdf5Array array, int row) {
        try {
            return array.rows(row, 1).getInt(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void moreThanMayBeReadAtOnce_isRefused() throws IOException {
        try (Hdf5File file = open("h5py.h5")) {
            Hdf5Array large = file.array("parts/large");
            assertThat(large.toString()).contains("UINT8 [2, 40000, 40000]");
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> large.rows(0, 1))
                    .withMessageContainingAll("1600000000 bytes", "at most 1073741824");
        }
    }
}
