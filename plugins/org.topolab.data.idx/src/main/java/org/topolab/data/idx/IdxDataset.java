package org.topolab.data.idx;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;
import org.topolab.format.idx.IdxArray;

/** Grey images with one class each, kept as bytes. */
final class IdxDataset implements Dataset {

    private final IdxArray images;
    private final ImageShape shape;
    private final Targets.Classes targets;
    private final float[] values;
    private final String sha256;

    private IdxDataset(IdxArray images, Targets.Classes targets, Scaling scaling, String sha256) {
        this.images = images;
        this.shape = new ImageShape(1, images.length(1), images.length(2));
        this.targets = targets;
        this.values = scaling.table();
        this.sha256 = sha256;
    }

    /**
     * @param where name for messages
     * @param images [images, height, width], as read from its file
     * @param labels [images], as read from its file
     * @param classes names in label order
     * @throws FormatException if there are more or fewer labels than images, fewer images than
     *     asked for, or a label without a name
     */
    static IdxDataset of(
            String where, IdxArray images, IdxArray labels, List<String> classes, Reading reading)
            throws FormatException {
        int found = images.length(0);
        if (labels.size() != found) {
            throw new FormatException(
                    where,
                    "%d images and %d labels".formatted(found, labels.size()),
                    "as many labels as images",
                    "take both files from the same data set");
        }
        if (reading.limit() > found) {
            throw new FormatException(
                    where,
                    found + " images",
                    "at least %d, as asked for".formatted(reading.limit()),
                    "set data.%s to %d or less, or to 0 for all"
                            .formatted(reading.limitOption(), found));
        }
        int used = reading.limit() == 0 ? found : reading.limit();
        String both = images.sha256() + " " + labels.sha256();
        return new IdxDataset(
                images.first(used),
                classes(where, labels, used, classes),
                reading.scaling(),
                Sha256.of(both.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Targets.Classes classes(
            String where, IdxArray labels, int used, List<String> names) throws FormatException {
        int[] classes = new int[used];
        for (int i = 0; i < used; i++) {
            classes[i] = labels.get(i);
            if (classes[i] >= names.size()) {
                throw new FormatException(
                        where,
                        "label %d of image %d".formatted(classes[i], i),
                        "0 to %d".formatted(names.size() - 1),
                        "check that this is the right file of labels");
            }
        }
        return new Targets.Classes(names, classes);
    }

    @Override
    public ImageShape shape() {
        return shape;
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
        int first = Objects.checkIndex(index, size()) * shape.values();
        float[] image = new float[shape.values()];
        for (int i = 0; i < image.length; i++) {
            image[i] = values[images.get(first + i)];
        }
        pixels.put(image);
    }

    @Override
    public String sha256() {
        return sha256;
    }
}
