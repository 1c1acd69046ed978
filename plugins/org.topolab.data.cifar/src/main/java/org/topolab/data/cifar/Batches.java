package org.topolab.data.cifar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.topolab.api.data.ByteImages;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Targets;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/**
 * The files of a split, in order.
 *
 * @param where name for messages
 * @param files their records
 */
record Batches(String where, List<Batch> files) {

    Batches {
        files = List.copyOf(files);
    }

    /**
     * The data set of their first images.
     *
     * @param labels which labels are the classes
     * @throws FormatException if there are fewer images than asked for
     */
    Dataset dataset(Labels labels, Reading reading) throws FormatException {
        int found = files.stream().mapToInt(Batch::images).sum();
        int wanted = reading.limit().wanted(found);
        if (wanted > found) {
            throw new FormatException(
                    where,
                    found + " images",
                    "at least %d, as asked for".formatted(wanted),
                    reading.limit().remedy(found));
        }
        List<ByteBuffer> pixels = new ArrayList<>();
        int[] classes = new int[wanted];
        int next = 0;
        for (Batch file : files) {
            int kinds = file.counts().length;
            int used = Math.min(file.images(), wanted - next);
            if (used > 0) {
                pixels.add(ByteBuffer.wrap(file.pixels(), 0, used * Distribution.PIXELS));
            }
            for (int i = 0; i < used; i++) {
                classes[next++] = Byte.toUnsignedInt(file.labels()[i * kinds + reading.label()]);
            }
        }
        String all = files.stream().map(Batch::sha256).collect(Collectors.joining(" "));
        ByteImages colour = new ByteImages(Distribution.SHAPE, pixels, reading.scaling());
        return Dataset.of(
                reading.grey().map(colour::inGrey).orElse(colour),
                new Targets.Classes(labels.names(), classes, labels.groups()),
                Sha256.of(all.getBytes(StandardCharsets.US_ASCII)));
    }
}
