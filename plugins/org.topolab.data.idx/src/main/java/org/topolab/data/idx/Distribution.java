package org.topolab.data.idx;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.Download;
import org.topolab.api.data.Split;
import org.topolab.api.info.Citation;

/**
 * A published data set in four IDX files: images and labels of training and test.
 *
 * @param id its name, and that of the subfolder it is looked for in
 * @param title a few words for people
 * @param classes names in label order
 * @param citation where it was published
 * @param licence licence of the data, in words
 * @param sha256 fingerprint of each file's uncompressed content, by the file's name
 * @param downloads the packed files, as they lie at the address they are fetched from
 */
record Distribution(
        String id,
        String title,
        List<String> classes,
        Citation citation,
        String licence,
        Map<String, String> sha256,
        List<Download> downloads) {

    /** Fingerprints computed from the uncompressed content of the files their authors publish. */
    static final Distribution MNIST =
            new Distribution(
                    "mnist",
                    "MNIST handwritten digits",
                    IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                    new Citation(
                            "LeCun Y, Bottou L, Bengio Y, Haffner P (1998). Gradient-based learning"
                                    + " applied to document recognition. Proceedings of the IEEE"
                                    + " 86:2278-2324",
                            "10.1109/5.726791"),
                    "CC BY-SA 3.0 (LeCun, Cortes, Burges)",
                    Map.of(
                            "train-images-idx3-ubyte",
                            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                            "train-labels-idx1-ubyte",
                            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                            "t10k-images-idx3-ubyte",
                            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                            "t10k-labels-idx1-ubyte",
                            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
                    Packed.mnist());

    /** Fingerprints computed from the uncompressed content of the files Zalando publishes. */
    static final Distribution FASHION =
            new Distribution(
                    "fashion-mnist",
                    "Fashion-MNIST articles of clothing",
                    List.of(
                            "T-shirt/top",
                            "Trouser",
                            "Pullover",
                            "Dress",
                            "Coat",
                            "Sandal",
                            "Shirt",
                            "Sneaker",
                            "Bag",
                            "Ankle boot"),
                    new Citation(
                            "Xiao H, Rasul K, Vollgraf R (2017). Fashion-MNIST: a novel image"
                                    + " dataset for benchmarking machine learning algorithms."
                                    + " arXiv:1708.07747",
                            "10.48550/arXiv.1708.07747"),
                    "MIT (Zalando SE)",
                    Map.of(
                            "train-images-idx3-ubyte",
                            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                            "train-labels-idx1-ubyte",
                            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                            "t10k-images-idx3-ubyte",
                            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                            "t10k-labels-idx1-ubyte",
                            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
                    Packed.fashion());

    Distribution {
        classes = List.copyOf(classes);
        sha256 = Map.copyOf(sha256);
        downloads = List.copyOf(downloads);
    }

    /** Name of the file of images, without {@code .gz}. */
    static String images(Split split) {
        return prefix(split) + "-images-idx3-ubyte";
    }

    /** Name of the file of labels, without {@code .gz}. */
    static String labels(Split split) {
        return prefix(split) + "-labels-idx1-ubyte";
    }

    private static String prefix(Split split) {
        return split == Split.TRAIN ? "train" : "t10k";
    }
}
