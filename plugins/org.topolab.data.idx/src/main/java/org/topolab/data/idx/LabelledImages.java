package org.topolab.data.idx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.topolab.api.data.ByteImages;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;
import org.topolab.format.idx.IdxArray;

/**
 * Grey images and the class of each, as read from their files.
 *
 * @param where name for messages
 * @param images [images, height, width]
 * @param labels [images]
 * @param classes names in label order
 */
record LabelledImages(String where, IdxArray images, IdxArray labels, List<String> classes) {

    /**
     * The data set of them.
     *
     * @throws FormatException if there are more or fewer labels than images, fewer images than
     *     asked for, or a label without a name
     */
    Dataset dataset(Reading reading) throws FormatException {
        int found = images.length(0);
        if (labels.size() != found) {
            throw new FormatException(
                    where,
                    "%d images and %d labels".formatted(found, labels.size()),
                    "as many labels as images",
                    "take both files from the same data set");
        }
        int wanted = reading.limit().wanted(found);
        if (wanted > found) {
            throw new FormatException(
                    where,
                    found + " images",
                    "at least %d, as asked for".formatted(wanted),
                    reading.limit().remedy(found));
        }
        String both = images.sha256() + " " + labels.sha256();
        return Dataset.of(
                new ByteImages(
                        new ImageShape(1, images.length(1), images.length(2)),
                        List.of(images.first(wanted).bytes()),
                        reading.scaling()),
                targets(wanted),
                Sha256.of(both.getBytes(StandardCharsets.US_ASCII)));
    }

    private Targets targets(int wanted) throws FormatException {
        int[] all = new int[wanted];
        for (int i = 0; i < wanted; i++) {
            all[i] = labels.get(i);
            if (all[i] >= classes.size()) {
                throw new FormatException(
                        where,
                        "label %d of image %d".formatted(all[i], i),
                        "0 to %d".formatted(classes.size() - 1),
                        "check that this is the right file of labels");
            }
        }
        return new Targets.Classes(classes, all);
    }
}
