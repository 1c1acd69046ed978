package org.topolab.format.torch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.topolab.format.torch.Pickle.longs;
import static org.topolab.format.torch.Refusal.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.format.file.FormatException;

/** Hostile and damaged files: each refused in a sentence and with less than 64 MB. */
class TorchRefusalTest {

    @TempDir Path folder;

    @Test
    void pickleThatCalls_isRefusedByName() throws IOException {
        byte[] system =
                new Pickle().global("posix", "system").raw("(").text("id").raw("tR").ofDictionary();
        refused(
                Pickle.stored(folder.resolve("m.pt"), system),
                "m.pt, data.pkl, byte 9: found a call of 'posix.system', expected tensors and plain"
                        + " values, as Topolab runs nothing from a file; export it with"
                        + " torch.save(model.state_dict(), file)");
        refused(
                Files.write(folder.resolve("old.pt"), system),
                "old.pt, byte 9: found a call of 'posix.system'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cbuiltins~eval~                | a call of 'builtins.eval'
                    ctorch.nn~Linear~              | a call of 'torch.nn.Linear'
                    ctorch~load~                   | a call of 'torch.load'
                    ctorch.FloatStorage~x~         | a call of 'torch.FloatStorage.x'
                    ctorch._utils~_rebuild_tensor~ | a call of 'torch._utils._rebuild_tensor'
                    U\\01aU\\01b\\93                 | a call of 'a.b'
                    (iposix~system~                | the operation INST
                    \\82\\01                        | the operation EXT1
                    )\\81                          | the operation NEWOBJ
                    \\8f                           | the operation EMPTY_SET
                    C\\01a                          | the operation SHORT_BINBYTES
                    I1~                            | the operation INT
                    2                              | the operation DUP
                    \\ff                           | the byte ff
                    \\80\\06                        | pickle protocol 6
                    R                              | a String for the operation REDUCE
                    ))R                            | a Tuple for the operation REDUCE
                    0000                           | nothing for the operation POP
                    (0                             | nothing for the operation POP
                    t                              | no mark for the operation TUPLE
                    }(Nu                           | a key without value for the operation SETITEMS
                    }N)s                           | a Optional as key of a dictionary
                    }))s                           | a Tuple as key of a dictionary
                    h\\07                           | no value 7 for the operation BINGET
                    ]}b                            | a ArrayList for the operation BUILD
                    ccollections~OrderedDict~)R]b  | a ArrayList for the operation BUILD
                    ccollections~OrderedDict~N\\85R | 'collections.OrderedDict' with other arguments
                    ccollections~OrderedDict~]]a\\85R | 'collections.OrderedDict' with other arguments
                    ctorch~Size~)R                 | 'torch.Size' with other arguments
                    ctorch._utils~_rebuild_parameter~)R | 'torch._utils._rebuild_parameter' with other
                    ctorch._utils~_rebuild_tensor_v2~)R | 'torch._utils._rebuild_tensor_v2' with other
                    ctorch~FloatStorage~)R         | a function for the operation REDUCE
                    ctorch~FloatStorage~           | 'w': found a function
                    U\\06moduleQ                    | a reference to something else than a whole storage
                    U\\01\\ff                       | a text that is not UTF-8
                    X\\ff\\ff\\ff\\ff              | the end after
                    \\8d\\ff\\ff\\ff\\ff\\ff\\ff\\ff\\ff | the end after
                    \\8a\\09aaaaaaaaa               | a whole number of 9 bytes
                    \\8b\\ff\\ff\\ff\\7f           | a whole number of 2147483647 bytes
                    \\8b\\ff\\ff\\ff\\ff           | a whole number of 4294967295 bytes
                    """)
    void otherOperations_areRefused(String operations, String message) throws IOException {
        refused(
                Pickle.stored(
                        folder.resolve("m.pt"),
                        new Pickle().raw(unescaped(operations)).ofDictionary()),
                message);
    }

    /** The notation above: ~ is a line feed, a backslash stands before a byte of two hex digits. */
    private static String unescaped(String operations) {
        return Pattern.compile("\\\\([0-9a-f]{2})")
                .matcher(operations.replace('~', '\n'))
                .replaceAll(
                        hex ->
                                Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4 | 0 | -1 4 | 4 1 | the shape [-1, 4], expected whole numbers from 0
                    4 | 0 | 2 2 | -2 1 | the strides [-2, 1], expected whole numbers from 0
                    4 | 0 | 5 | 1 | the shape [5] with strides [1] from 0, expected numbers among the 4
                    4 | 1 | 4 | 1 | the shape [4] with strides [1] from 1
                    4 | -1 | 2 | 1 | the shape [2] with strides [1] from -1
                    4 | 0 | 2 2 | 3 1 | the shape [2, 2] with strides [3, 1]
                    4 | 5 | 0 | 1 | the shape [0] with strides [1] from 5
                    4 | 0 | 2 2 | 1 | a shape of 2 lengths with 1 strides
                    4 | 0 | 2147483648 | 0 | the shape [2147483648]
                    4 | 0 | 3 | 9223372036854775807 | the shape [3] with strides
                    4 | 9223372036854775807 | 2 | 1 | the shape [2] with strides
                    4 | 0 | 2147483647 2147483647 2147483647 | 0 0 0 | the shape [2147483647, 21
                    -1 | 0 | 1 | 1 | a storage of -1 numbers
                    9223372036854775807 | 0 | 1 | 1 | a storage of 9223372036854775807 numbers
                    4 | 0 | 2147483647 | 0 | 'w': found 2 GiB or more
                    4 | 0 | 500000000 | 0 | tensors that take more than 16777216 bytes
                    4 | 0 | 1000 1000 5 | 0 0 0 | tensors that take more than 16777216 bytes
                    5 | 0 | 5 | 1 | storage 0: found 16 bytes packed as 16, expected 20 for its 5 numbers
                    3 | 0 | 3 | 1 | storage 0: found 16 bytes packed as 16, expected 12
                    """)
    void shapeOutsideItsStorage_isRefused(
            long count, long offset, String shape, String strides, String message)
            throws IOException {
        byte[] pickle =
                new Pickle()
                        .tensor("FloatStorage", "0", count, offset, longs(shape), longs(strides))
                        .ofDictionary();
        refused(Pickle.stored(folder.resolve("m.pt"), pickle, Pickle.floats(1, 2, 3, 4)), message);
    }

    @Test
    void rankAbove32_isRefused() throws IOException {
        long[] ones = new long[33];
        Arrays.fill(ones, 1);
        byte[] pickle = new Pickle().tensor("FloatStorage", "0", 1, 0, ones, ones).ofDictionary();
        refused(Pickle.stored(folder.resolve("m.pt"), pickle, Pickle.floats(1)), "33 lengths");
    }

    @Test
    void negatedTensor_isRefused() throws IOException {
        Pickle tensor = new Pickle().global("torch._utils", "_rebuild_tensor_v2").raw("(");
        tensor.storage("FloatStorage", "0", 1).whole(0).raw("))\u0089}}").text("neg");
        byte[] pickle = tensor.raw("\u0088stR").ofDictionary();
        refused(Pickle.stored(folder.resolve("m.pt"), pickle, Pickle.floats(1)), "other arguments");
    }

    @Test
    void storageOfTwoTypes_isRefused() throws IOException {
        Pickle both = new Pickle().raw("(").storage("FloatStorage", "0", 1);
        byte[] pickle = both.storage("IntStorage", "0", 1).raw("t").ofDictionary();
        refused(
                Pickle.stored(folder.resolve("m.pt"), pickle),
                "storage 0 as 1 of FLOAT32 and as 1 of INT32");
    }

    @Test
    void missingStorage_isRefused() throws IOException {
        byte[] pickle = vector(1).ofDictionary();
        refused(Pickle.stored(folder.resolve("m.pt"), pickle), "no entry model/data/0");
    }

    @Test
    void listThatContainsItself_isRefused() throws IOException {
        refused(
                Pickle.stored(folder.resolve("m.pt"), new Pickle().raw("]q\0h\0a").ofDictionary()),
                "found containers nested deeper, expected at most 64");
        // as the list of storage keys of an old file
        byte[] old = CPythonPickles.legacy();
        int keys = new String(old, ISO_8859_1).lastIndexOf("]q\0(X");
        Pickle cyclic = new Pickle().raw(new String(old, 0, keys, ISO_8859_1));
        refused(
                Files.write(folder.resolve("old"), cyclic.raw("]q\0h\0a.").toBytes()),
                "unknown or repeated key");
    }

    @Test
    void nameThatOccursTwice_isRefused() throws IOException {
        byte[] pickle = new Pickle().raw("}").text("1").raw("NsK\u0001Ns").ofDictionary();
        refused(Pickle.stored(folder.resolve("m.pt"), pickle), "'w.1': found a name that occurs");
    }

    @Test
    void unprintableName_isRefusedWithoutIt() throws IOException {
        byte[] pickle = new Pickle().raw("}").text("\u001b[2J").raw("Ns").ofDictionary();
        refused(Pickle.stored(folder.resolve("m.pt"), pickle), "'w.?[2J': found a longer or");
    }

    @Test
    void foreignFiles_areRefusedByName() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(US_ASCII), 0, tar, 257, 5);
        refused(Files.write(folder.resolve("a"), tar), "found a tar archive, as PyTorch before");
        refused(Files.write(folder.resolve("b"), new byte[3]), "a file that begins with 00 00 00");
        refused(Files.write(folder.resolve("c"), new byte[0]), "an empty file");
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("d")))) {
            Pickle.add(zip, "a.txt", new byte[1]);
        }
        refused(folder.resolve("d"), "a zip archive with 0 files named data.pkl");
        byte[] plain = new Pickle().raw("N").ofDictionary();
        refused(Files.write(folder.resolve("e"), plain), "no PyTorch checkpoint");
    }

    @Test
    void bigEndianNumbers_areRefused() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("m")))) {
            Pickle.add(zip, "a/data.pkl", new Pickle().raw("N").ofDictionary());
            Pickle.add(zip, "a/byteorder", "big".getBytes(US_ASCII));
        }
        refused(folder.resolve("m"), "the byte order 'big', expected 'little'");
        String old = new String(CPythonPickles.legacy(), ISO_8859_1);
        int flag = old.indexOf('\u0088', old.indexOf("little_endian"));
        Pickle big = new Pickle().raw(old.substring(0, flag) + '\u0089' + old.substring(flag + 1));
        refused(Files.write(folder.resolve("old"), big.toBytes()), "another little-endian numbers");
    }

    @Test
    void everyTruncationAndChange_isRefusedOrRead() throws IOException {
        byte[] old = CPythonPickles.legacy();
        Path zip =
                Pickle.zip(
                        folder.resolve("m.pt"),
                        ZipEntry.DEFLATED,
                        CPythonPickles.protocol(2),
                        Pickle.floats(1, 2, 3, 4),
                        new byte[8]);
        for (byte[] whole : List.of(old, Files.readAllBytes(zip))) {
            for (int length = 0; length < whole.length; length++) {
                Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
                assertThat(catchThrowable(() -> Torch.read(cut)))
                        .as("%d of %d bytes", length, whole.length)
                        .isInstanceOf(FormatException.class)
                        .hasMessageContaining("cut");
            }
            for (int place = 0; place < whole.length; place += 3) {
                byte[] changed = whole.clone();
                changed[place] ^= (byte) (1 + 37 * place);
                Path file = Files.write(folder.resolve("changed"), changed);
                Throwable thrown = catchThrowable(() -> Torch.read(file));
                if (thrown != null) {
                    assertThat(thrown).as("byte %d", place).isInstanceOf(FormatException.class);
                }
            }
        }
    }

    @Test
    void changedNumber_isFoundByItsChecksum() throws IOException {
        Path file =
                Pickle.stored(
                        folder.resolve("m.pt"), vector(1).ofDictionary(), Pickle.floats(1.5f));
        byte[] bytes = Files.readAllBytes(file);
        int place = new String(bytes, ISO_8859_1).indexOf("\0\0\u00c0?");
        bytes[place] = 1;
        refused(Files.write(file, bytes), "storage 0: found CRC-32");
    }

    @Test
    void bytesAfterTheLastStorage_areRefused() throws IOException {
        byte[] longer = Arrays.copyOf(CPythonPickles.legacy(), CPythonPickles.legacy().length + 1);
        refused(Files.write(folder.resolve("m"), longer), "2 storages up to byte");
    }

    static Pickle vector(long count) {
        return new Pickle()
                .tensor("FloatStorage", "0", count, 0, new long[] {count}, new long[] {1});
    }
}
