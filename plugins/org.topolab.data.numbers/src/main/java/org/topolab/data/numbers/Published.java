package org.topolab.data.numbers;

import java.net.URI;
import java.util.Map;
import org.topolab.api.data.Download;
import org.topolab.api.data.Split;

/** The published set: six NPY files of float64, 5000 training and 1000 test images. */
final class Published {

    /** The published archive. */
    static final Download ZIP =
            new Download(
                    URI.create(
                            "https://github.com/THANNAGA/Reset-Networks/raw/main/"
                                    + "Topography%20for%20numbers/dataset_number_topography.zip"),
                    "dataset_number_topography.zip",
                    Download.Checksum.sha256(
                            "f048460ceaf48fb2f83f9ba363fa7ca3e9efceded647e85a601358e40df2a997"),
                    1_642_521);

    /** Fingerprints of the six files, unpacked. */
    static final Map<String, String> SHA256 =
            Map.of(
                    "number_images_train.npy",
                    "d0e4bcf80e984d424ddb8d52c7a41bb17035b54d6134770fc29f3e55918c1804",
                    "number_images_test.npy",
                    "8e89862db80e3ed4285c1811bbd26e6a8715906ac0a801576c123bd1605fd527",
                    "number_codes_train.npy",
                    "3fcc635fd6397aa16e726d4ad47bcfbe6bc36a24b25a0c07ba8b01d92402e40e",
                    "number_codes_test.npy",
                    "54f8496abc6e1a3fc783902efecfaaa86020e6ef61e96c79b1bc87b9863910d3",
                    "number_labels_train.npy",
                    "993b73682e7bad7dd2bdb4a5eba32a56a7c689b2bb70860f321800248956cd56",
                    "number_labels_test.npy",
                    "bfe899ba4eb89ab48038efaa9424627494aa71af84b0e8cfbe52696b71a23b8a");

    private Published() {}

    /** Images, [images, 3, 32, 32], whole numbers from 0 to 255. */
    static String images(Split split) {
        return name("images", split);
    }

    /** The digit of each image, [images]. */
    static String labels(Split split) {
        return name("labels", split);
    }

    /** The code of each image's digit, [images, 100], in 0..1. */
    static String codes(Split split) {
        return name("codes", split);
    }

    private static String name(String what, Split split) {
        return "number_%s_%s.npy".formatted(what, split.word());
    }
}
