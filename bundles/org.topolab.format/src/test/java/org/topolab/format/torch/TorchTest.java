package org.topolab.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.topolab.format.torch.Pickle.longs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.format.array.NumberArray;
import org.topolab.format.array.NumberType;

class TorchTest {

    private static final byte[] COUNTER = Pickle.little(8, (1L << 53) + 1);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void everyProtocol_isRead(int protocol) throws IOException {
        Path file =
                Pickle.stored(
                        folder.resolve("m.pth"),
                        CPythonPickles.protocol(protocol),
                        Pickle.floats(1, 2, 3, 4),
                        COUNTER);

        checkCPython(Torch.read(file));
    }

    @Test
    void deflatedEntries_areRead() throws IOException {
        Path file =
                Pickle.zip(
                        folder.resolve("m.pth"),
                        ZipEntry.DEFLATED,
                        CPythonPickles.protocol(2),
                        Pickle.floats(1, 2, 3, 4),
                        COUNTER);

        checkCPython(Torch.read(file));
    }

    @Test
    void formatBefore16_isRead() throws IOException {
        checkCPython(Torch.read(Files.write(folder.resolve("m.pth"), CPythonPickles.legacy())));
    }

    private static void checkCPython(TorchFile read) {
        assertThat(read.tensors().keySet()).containsExactly("net.w", "net.n");
        NumberArray w = read.tensors().get("net.w");
        assertThat(w.shape()).containsExactly(2, 2);
        assertThat(w.rank()).isEqualTo(2);
        assertThat(w.toFloats()).containsExactly(1, 3, 2, 4);
        assertThat(w.toTensor().toArray()).containsExactly(1, 3, 2, 4);
        assertThat(w).hasToString("NumberArray FLOAT32 [2, 2]");
        NumberArray n = read.tensors().get("net.n");
        assertThat(n.type()).isEqualTo(NumberType.INT64);
        assertThat(n.rank()).isZero();
        assertThat(n.toLongs()).containsExactly((1L << 53) + 1);
        assertThat(read.values().keySet())
                .containsExactly(
                        "epoch", "acc.0", "acc.1", "acc.2", "acc.3", "name", "best", "last",
                        "sched", "size.0", "size.1");
        assertThat(read.values())
                .containsAllEntriesOf(
                        Map.of(
                                "epoch",
                                7L,
                                "acc.0",
                                91.5,
                                "acc.1",
                                -300L,
                                "acc.2",
                                70_000L,
                                "acc.3",
                                -5_000_000_000L,
                                "name",
                                "r\u00e9set",
                                "best",
                                true,
                                "last",
                                false,
                                "sched",
                                Optional.empty(),
                                "size.0",
                                2L));
    }

    @ParameterizedTest
    @CsvSource({
        "FloatStorage, 0000c03f000000c0, 1.5, -2",
        "DoubleStorage, 000000000000f83f00000000000000c0, 1.5, -2",
        "HalfStorage, 003e00c0, 1.5, -2",
        "BFloat16Storage, c03f00c0, 1.5, -2",
        "LongStorage, 0000000100000000feffffffffffffff, 16777216, -2",
        "IntStorage, 02000000feffffff, 2, -2",
        "ShortStorage, 0200feff, 2, -2",
        "CharStorage, 02fe, 2, -2",
        "ByteStorage, 02fe, 2, 254",
        "BoolStorage, 0001, 0, 1"
    })
    void everyType_isRead(String type, String hex, double first, double second) throws IOException {
        byte[] pickle = new Pickle().tensor(type, "0", 2, 0, sizes(2), sizes(1)).ofDictionary();
        NumberArray w = read(pickle, HexFormat.of().parseHex(hex));

        assertThat(w.type().bytes() * 2).isEqualTo(hex.length() / 2);
        assertThat(w.number(0)).isEqualTo(first);
        assertThat(w.number(1)).isEqualTo(second);
        assertThat(w.toFloats()).containsExactly((float) first, (float) second);
        if (w.type().whole()) {
            assertThat(w.toLongs()).containsExactly((long) first, (long) second);
            assertThatIllegalStateException().isThrownBy(w::toTensor);
        } else {
            assertThatIllegalStateException().isThrownBy(w::toLongs);
            assertThatIllegalStateException().isThrownBy(() -> w.whole(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # offset | shape | strides | numbers of the storage 0 1 2 ... 11, by hand
                    0 | 2 3   | 3 1   | 0 1 2 3 4 5
                    4 | 2 3   | 3 1   | 4 5 6 7 8 9
                    0 | 2 3   | 1 2   | 0 2 4 1 3 5
                    1 | 2 2   | 6 2   | 1 3 7 9
                    0 | 2 1 3 | 3 9 1 | 0 1 2 3 4 5
                    5 | 2 2   | 0 1   | 5 6 5 6
                    7 | 3     | 0     | 7 7 7
                    11 | 1 1  | 99 50 | 11
                    2 | 2 2 2 | 1 2 4 | 2 6 4 8 3 7 5 9
                    """)
    void view_isLaidOutRowByRow(long offset, String shape, String strides, String numbers)
            throws IOException {
        byte[] pickle =
                new Pickle()
                        .tensor("FloatStorage", "0", 12, offset, longs(shape), longs(strides))
                        .ofDictionary();
        long[] places = longs(numbers);
        float[] expected = new float[places.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = places[i];
        }

        NumberArray w = read(pickle, Pickle.floats(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        assertThat(w.toFloats()).containsExactly(expected);
        assertThat(w.size()).isEqualTo(expected.length);
    }

    @Test
    void emptyTensor_isRead() throws IOException {
        byte[] pickle =
                new Pickle()
                        .tensor("FloatStorage", "0", 0, 0, sizes(0, 3), sizes(3, 1))
                        .ofDictionary();

        assertThat(read(pickle, new byte[0]).shape()).containsExactly(0, 3);
    }

    @Test
    void sharedStorage_isReadForEachTensor() throws IOException {
        byte[] pickle =
                new Pickle()
                        .raw("(")
                        .tensor("FloatStorage", "0", 3, 0, sizes(3), sizes(1))
                        .tensor("FloatStorage", "0", 3, 1, sizes(2), sizes(1))
                        .raw("t")
                        .ofDictionary();
        Path file = Pickle.stored(folder.resolve("m.pt"), pickle, Pickle.floats(1, 2, 3));

        Map<String, NumberArray> tensors = Torch.read(file).tensors();
        assertThat(tensors.get("w.0").toFloats()).containsExactly(1, 2, 3);
        assertThat(tensors.get("w.1").toFloats()).containsExactly(2, 3);
    }

    @Test
    void loneTensor_hasTheEmptyName() throws IOException {
        byte[] pickle =
                new Pickle().tensor("FloatStorage", "0", 1, 0, sizes(), sizes()).raw(".").toBytes();
        Path file = Pickle.stored(folder.resolve("m.pt"), pickle, Pickle.floats(5));

        assertThat(Torch.read(file).tensors().get("").toFloats()).containsExactly(5);
    }

    @Test
    void orderedDictionaryOfPython2_isReadFromItsPairs() throws IOException {
        Pickle pairs =
                new Pickle().global("collections", "OrderedDict").raw("(](](U\u0001bK\u0002e");
        byte[] pickle = pairs.raw("](T\u0001\0\0\0aK\u0001eetR").ofDictionary();

        assertThat(Torch.read(Pickle.stored(folder.resolve("m.pt"), pickle)).values())
                .containsExactly(Map.entry("w.b", 2L), Map.entry("w.a", 1L));
    }

    private NumberArray read(byte[] pickle, byte[]... storages) throws IOException {
        return Torch.read(Pickle.stored(folder.resolve("m.pt"), pickle, storages))
                .tensors()
                .get("w");
    }

    private static long[] sizes(long... sizes) {
        return sizes;
    }
}
