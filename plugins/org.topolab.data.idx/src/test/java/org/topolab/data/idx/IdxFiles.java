package org.topolab.data.idx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small hand-made data sets. */
final class IdxFiles {

    private IdxFiles() {}

    /** Images of 1 x 2 pixels, the i-th with pixels i and 255 - i; labels as given. */
    static void write(Path folder, String prefix, int images, int... labels) throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(16 + 2 * images);
        pixels.putInt(0x0803).putInt(images).putInt(1).putInt(2);
        for (int i = 0; i < images; i++) {
            pixels.put((byte) i).put((byte) (255 - i));
        }
        ByteBuffer classes = ByteBuffer.allocate(8 + labels.length);
        classes.putInt(0x0801).putInt(labels.length);
        for (int label : labels) {
            classes.put((byte) label);
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(prefix + "-images-idx3-ubyte"), pixels.array());
        pack(folder.resolve(prefix + "-labels-idx1-ubyte.gz"), classes.array());
    }

    static void pack(Path file, byte[] content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
    }
}
