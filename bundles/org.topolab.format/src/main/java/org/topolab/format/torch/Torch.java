package org.topolab.format.torch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.topolab.format.file.FormatException;

/**
 * Reads tensors and plain values from files of torch.save, and runs nothing in them.
 *
 * <p>A pickle is a program; ours knows only the words that build tensors, dictionaries, lists,
 * tuples, numbers and texts, and refuses every other by its name and place.
 *
 * <p>No file makes more of itself than its length allows: names and structure take up to 16 MiB of
 * the file and 16 times as much memory, storages 8 times the file, tensors laid out row by row
 * another 8 times; each may take 16 MiB whatever the file, and storages and tensors at most half of
 * the Java heap. Real files need 10, 1 and 1 times.
 *
 * @see <a href="https://pytorch.org/docs/stable/notes/serialization.html">format</a>
 */
public final class Torch {

    static final String EXPORT = "export it with torch.save(model.state_dict(), file)";
    static final String AGAIN = "copy or save the file again";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int PICKLE = 0x80;
    private static final byte[] TAR = "ustar".getBytes(StandardCharsets.US_ASCII);

    /** Offset of a tar header's magic, POSIX.1-1988. */
    private static final int TAR_OFFSET = 257;

    private Torch() {}

    /**
     * Reads a file of PyTorch 1.6 or newer (a zip) or older (pickles, then raw numbers).
     *
     * @throws FormatException if the file is foreign, truncated or damaged, needs something run,
     *     holds anything but tensors and plain values, or would grow beyond the limits above; the
     *     message names the place
     */
    public static TorchFile read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] head = head(channel);
            if (startsWith(head, 0, ZIP)) {
                return ZipCheckpoint.read(file, channel.size());
            }
            if (head.length > 0 && (head[0] & 0xFF) == PICKLE) {
                return new LegacyCheckpoint(file.toString(), channel).read();
            }
            if (startsWith(head, TAR_OFFSET, TAR)) {
                throw new FormatException(
                        file.toString(),
                        "a tar archive, as PyTorch before 0.1.10 wrote it",
                        "a file of a newer PyTorch",
                        "load it with PyTorch and " + EXPORT);
            }
            String start = HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(4, head.length));
            throw new FormatException(
                    file.toString(),
                    head.length == 0 ? "an empty file" : "a file that begins with " + start,
                    "50 4b 03 04 or 80 as in files of torch.save",
                    "check that this is a complete PyTorch checkpoint");
        }
    }

    private static byte[] head(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(512);
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {}
        return Arrays.copyOf(head.array(), head.position());
    }

    private static boolean startsWith(byte[] head, int offset, byte[] magic) {
        return head.length >= offset + magic.length
                && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length);
    }
}
