package org.topolab.format.torch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.topolab.format.torch.Pickle.longs;
import static org.topolab.format.torch.Refusal.refused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that would become large: each refused before it does. */
class TorchBombTest {

    @TempDir Path folder;

    @Test
    void storageBomb_isRefused() throws IOException {
        // 64 MB of zeros deflate to 62 kB
        byte[] zeros = new byte[64_000_000];
        Path file =
                Pickle.zip(
                        folder.resolve("bomb.pt"),
                        ZipEntry.DEFLATED,
                        TorchRefusalTest.vector(zeros.length / 4).ofDictionary(),
                        zeros);
        refused(file, "bomb.pt: found tensors that take more than 16777216 bytes");
    }

    @Test
    void storageBombBehindASmallTensor_isRefused() throws IOException {
        byte[] pickle =
                new Pickle()
                        .tensor("FloatStorage", "0", 16_000_000, 0, longs("1"), longs("1"))
                        .ofDictionary();
        Path file =
                Pickle.zip(
                        folder.resolve("bomb.pt"), ZipEntry.DEFLATED, pickle, new byte[64_000_000]);
        refused(file, "bomb.pt: found storages that take more than 16777216 bytes");
    }

    @Test
    void storageThatIsLongerThanItsHeader_isRefused() throws IOException {
        Path file =
                Pickle.zip(
                        folder.resolve("bomb.pt"),
                        ZipEntry.DEFLATED,
                        TorchRefusalTest.vector(1).ofDictionary(),
                        new byte[100_000]);
        byte[] bytes = Files.readAllBytes(file);
        // length in the directory's third entry, offset 24 (APPNOTE 4.3.12): 100 000 becomes 4
        int entry = new String(bytes, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 4);
        refused(Files.write(file, bytes), "storage 0: found bytes after its end");
    }

    @Test
    void pickleBomb_isRefused() throws IOException {
        // a dictionary for every byte, 20 million of them in 20 kB
        byte[] pickle = new byte[20_000_000];
        Arrays.fill(pickle, (byte) '}');
        refused(
                Pickle.zip(folder.resolve("a.pt"), ZipEntry.DEFLATED, pickle),
                "a.pt: found names and structure that take more than 16777216 bytes");
        Arrays.fill(pickle, (byte) ' ');
        pickle[0] = 'X';
        ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN).putInt(1, 16_000_000);
        refused(
                Pickle.zip(folder.resolve("b.pt"), ZipEntry.DEFLATED, pickle),
                "b.pt: found names and structure that take more than 16777216 bytes");
        for (int i = 0; i < pickle.length; i += 2) {
            pickle[i] = (byte) 0x80;
            pickle[i + 1] = 2;
        }
        refused(
                Pickle.zip(folder.resolve("c.pt"), ZipEntry.DEFLATED, pickle),
                "found more than 16777216 bytes of names and structure");
    }

    @Test
    void listsThatUnfoldToBillionsOfNames_areRefused() throws IOException {
        // a list of ten times the list before it, thirty times over: 10^30 names
        Pickle laughs = new Pickle().raw("]q\0" + "0");
        for (int level = 0; level < 30; level++) {
            laughs.raw("](" + "h\0".repeat(10) + "eq\0" + "0");
        }
        refused(
                Pickle.stored(folder.resolve("m.pt"), laughs.raw("h\0").ofDictionary()),
                "names and structure that take more than 16777216 bytes");
    }

    @Test
    void manyViewsOfOneStorage_areRefused() throws IOException {
        Pickle views = new Pickle().raw("]");
        views.tensor("FloatStorage", "0", 100_000, 0, longs("100000"), longs("1"));
        views.raw("q\0a(" + "h\0".repeat(100) + "e");
        refused(
                Pickle.zip(
                        folder.resolve("m.pt"),
                        ZipEntry.DEFLATED,
                        views.ofDictionary(),
                        new byte[400_000]),
                "tensors that take more than 16777216 bytes");
    }
}
