package org.topolab.data.cifar;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** Colour images of 32 x 32 pixels with one class each, kept as bytes, file by file. */
final class CifarDataset implements Dataset {

    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);
    private static final int PLANE = 32 * 32;

    private final List<Batch> batches;
    private final Targets.Classes targets;
    private final float[][] values;
    private final String sha256;

    private CifarDataset(
            List<Batch> batches, Targets.Classes targets, Scaling scaling, String sha256) {
        this.batches = List.copyOf(batches);
        this.targets = targets;
        this.values = scaling.tables();
        this.sha256 = sha256;
    }

    /**
     * @param where name for messages
     * @param batches the files of the split, in order
     * @param labels which labels are the classes
     * @throws FormatException if there are fewer images than asked for
     */
    static CifarDataset of(String where, List<Batch> batches, Labels labels, Reading reading)
            throws FormatException {
        int found = batches.stream().mapToInt(Batch::images).sum();
        if (reading.limit() > found) {
            throw new FormatException(
                    where,
                    found + " images",
                    "at least %d, as asked for".formatted(reading.limit()),
                    "set data.%s to %d or less, or to 0 for all"
                            .formatted(reading.limitOption(), found));
        }
        int[] classes = new int[reading.limit() == 0 ? found : reading.limit()];
        int next = 0;
        for (Batch batch : batches) {
            int kinds = batch.counts().length;
            for (int i = 0; i < batch.images() && next < classes.length; i++) {
                classes[next++] = Byte.toUnsignedInt(batch.labels()[i * kinds + reading.label()]);
            }
        }
        String all = batches.stream().map(Batch::sha256).collect(Collectors.joining(" "));
        return new CifarDataset(
                batches,
                new Targets.Classes(labels.names(), classes, labels.groups()),
                reading.scaling(),
                Sha256.of(all.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public ImageShape shape() {
        return SHAPE;
    }

    @Override
    public int size() {
        return targets.size();
    }

    @Override
    public Targets targets() {
        return targets;
    }

    @Override
    public void read(int index, FloatBuffer pixels) {
        int inBatch = Objects.checkIndex(index, size());
        int batch = 0;
        while (inBatch >= batches.get(batch).images()) {
            inBatch -= batches.get(batch).images();
            batch++;
        }
        byte[] bytes = batches.get(batch).pixels();
        int first = inBatch * Distribution.PIXELS;
        float[] image = new float[Distribution.PIXELS];
        for (int i = 0; i < image.length; i++) {
            image[i] = values[i / PLANE][Byte.toUnsignedInt(bytes[first + i])];
        }
        pixels.put(image);
    }

    @Override
    public String sha256() {
        return sha256;
    }
}
