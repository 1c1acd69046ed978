package org.topolab.data.cifar;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Download;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets.Group;
import org.topolab.api.info.Citation;

/**
 * A published data set in its "binary version": files of records, each of one byte for every kind
 * of label and 3072 bytes of pixels, [channels, height, width] of 32 x 32 in red, green, blue.
 *
 * @param id its name, and that of the subfolder it is looked for in
 * @param title a few words for people
 * @param labels what the label bytes of a record say, in their order
 * @param archive the published archive
 * @param folder name of the folder inside the archive
 * @param parts names of the files of each split, in order
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">layouts and MD5 sums</a>
 */
record Distribution(
        String id,
        String title,
        List<Labels> labels,
        Archive archive,
        String folder,
        Map<Split, List<String>> parts) {

    static final ImageShape SHAPE = new ImageShape(3, 32, 32);

    /** Bytes of pixels of one image. */
    static final int PIXELS = SHAPE.values();

    static final String LICENCE = "none stated; cite Krizhevsky 2009 (Krizhevsky, Nair, Hinton)";

    static final Citation CITATION =
            new Citation(
                    "Krizhevsky A (2009). Learning multiple layers of features from tiny images."
                            + " Technical report, University of Toronto",
                    "");

    private static final int TRAINING_IMAGES = 50_000;
    private static final int TEST_IMAGES = 10_000;

    /**
     * The published archive.
     *
     * @param name file name
     * @param md5 fingerprint its authors state, in hex
     * @param bytes its length
     */
    record Archive(String name, String md5, long bytes) {

        private static final String ADDRESS = "https://www.cs.toronto.edu/~kriz/";

        /** Where its authors offer it. */
        Download download() {
            return new Download(
                    URI.create(ADDRESS + name), name, Download.Checksum.md5(md5), bytes);
        }
    }

    static final Distribution CIFAR_10 =
            new Distribution(
                    "cifar-10",
                    "CIFAR-10 colour images",
                    List.of(
                            new Labels(
                                    "fine",
                                    Names.CIFAR_10,
                                    List.of(
                                            new Group("animals", List.of(2, 3, 4, 5, 6, 7)),
                                            new Group("objects", List.of(0, 1, 8, 9))))),
                    new Archive(
                            "cifar-10-binary.tar.gz",
                            "c32a1d4ab5d03f1284b67883e8d87530",
                            170_052_171),
                    "cifar-10-batches-bin",
                    Map.of(
                            Split.TRAIN,
                            List.of(
                                    "data_batch_1.bin",
                                    "data_batch_2.bin",
                                    "data_batch_3.bin",
                                    "data_batch_4.bin",
                                    "data_batch_5.bin"),
                            Split.TEST,
                            List.of("test_batch.bin")));

    /** Groups are the macro-categories of Hannagan 2021; the other classes are in none. */
    static final Distribution CIFAR_100 =
            new Distribution(
                    "cifar-100",
                    "CIFAR-100 colour images",
                    List.of(
                            new Labels("coarse", Names.COARSE, List.of()),
                            new Labels(
                                    "fine",
                                    Names.FINE,
                                    List.of(
                                            new Group("people", List.of(2, 11, 35, 46, 98)),
                                            new Group("houses", List.of(17, 37, 76)),
                                            new Group("objects", List.of(9, 10, 16, 20, 22))))),
                    new Archive(
                            "cifar-100-binary.tar.gz",
                            "03b5dce01913d631647c71ecec9e9cb8",
                            168_513_733),
                    "cifar-100-binary",
                    Map.of(
                            Split.TRAIN, List.of("train.bin"),
                            Split.TEST, List.of("test.bin")));

    Distribution {
        labels = List.copyOf(labels);
        parts = Map.copyOf(parts);
    }

    /** Names of the files of a split, in order. */
    List<String> parts(Split split) {
        return parts.getOrDefault(split, List.of());
    }

    /** Bytes of one record. */
    int recordBytes() {
        return labels.size() + PIXELS;
    }

    /** Number of images in the whole split as published. */
    static int images(Split split) {
        return split == Split.TRAIN ? TRAINING_IMAGES : TEST_IMAGES;
    }

    /** Bytes of one of a split's files as published; they are equally long. */
    long partBytes(Split split) {
        return (long) images(split) / parts(split).size() * recordBytes();
    }
}
