package org.topolab.data.idx;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.topolab.api.data.Split;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.idx.Idx;
import org.topolab.format.idx.IdxArray;

/**
 * Makes the excerpt's four files: of each class the first images (400 for training, 100 for test)
 * in the order of the published files.
 */
final class FashionMnistExcerpt {

    private static final int CLASSES = 10;

    private FashionMnistExcerpt() {}

    /**
     * Makes the files.
     *
     * @param arguments folder of the published files, folder of the new ones
     */
    public static void main(String... arguments) throws IOException {
        make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void make(Path from, Path to) throws IOException {
        make(from, to, Split.TRAIN, 400);
        make(from, to, Split.TEST, 100);
    }

    private static void make(Path from, Path to, Split split, int each) throws IOException {
        IdxArray images = Idx.read(from.resolve(Distribution.images(split) + ".gz"), 3);
        IdxArray labels = Idx.read(from.resolve(Distribution.labels(split) + ".gz"), 1);
        int[] chosen = chosen(labels, each);
        int pixels = images.length(1) * images.length(2);
        write(
                to.resolve(Distribution.labels(split) + ".gz"),
                new int[] {chosen.length},
                IntStream.of(chosen).map(labels::get));
        write(
                to.resolve(Distribution.images(split) + ".gz"),
                new int[] {chosen.length, images.length(1), images.length(2)},
                IntStream.of(chosen)
                        .flatMap(i -> IntStream.range(i * pixels, (i + 1) * pixels))
                        .map(images::get));
    }

    private static int[] chosen(IdxArray labels, int each) {
        int[] taken = new int[CLASSES];
        return IntStream.range(0, labels.size())
                .filter(i -> taken[labels.get(i)]++ < each)
                .toArray();
    }

    private static void write(Path file, int[] shape, IntStream values) throws IOException {
        byte[] content = new byte[IntStream.of(shape).reduce(1, Math::multiplyExact)];
        int[] all = values.toArray();
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) all[i];
        }
        AtomicFile.write(
                file,
                out -> {
                    try (DataOutputStream data = new DataOutputStream(new Best(out))) {
                        data.writeInt(0x0800 | shape.length);
                        for (int length : shape) {
                            data.writeInt(length);
                        }
                        data.write(content);
                    }
                });
    }

    /** Packs as tightly as Deflate can. */
    private static final class Best extends GZIPOutputStream {

        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
