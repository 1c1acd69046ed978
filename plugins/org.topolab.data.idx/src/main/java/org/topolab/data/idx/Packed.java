package org.topolab.data.idx;

import java.net.URI;
import java.util.List;
import org.topolab.api.data.Download;

/**
 * The gzipped files and where they lie. Unlike those of {@link Distribution}, fingerprints are of
 * the packed files, as other projects pin them too.
 */
final class Packed {

    /** PyTorch's mirror; the authors' own address is gone. */
    private static final String MNIST = "https://ossci-datasets.s3.amazonaws.com/mnist/";

    private static final String FASHION =
            "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/";

    private Packed() {}

    static List<Download> mnist() {
        return List.of(
                file(
                        MNIST + "train-images-idx3-ubyte.gz",
                        9_912_422,
                        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                file(
                        MNIST + "train-labels-idx1-ubyte.gz",
                        28_881,
                        "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                file(
                        MNIST + "t10k-images-idx3-ubyte.gz",
                        1_648_877,
                        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                file(
                        MNIST + "t10k-labels-idx1-ubyte.gz",
                        4_542,
                        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"));
    }

    static List<Download> fashion() {
        return List.of(
                file(
                        FASHION + "train-images-idx3-ubyte.gz",
                        26_421_880,
                        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                file(
                        FASHION + "train-labels-idx1-ubyte.gz",
                        29_515,
                        "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                file(
                        FASHION + "t10k-images-idx3-ubyte.gz",
                        4_422_102,
                        "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                file(
                        FASHION + "t10k-labels-idx1-ubyte.gz",
                        5_148,
                        "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));
    }

    private static Download file(String address, long bytes, String sha256) {
        return new Download(
                URI.create(address),
                address.substring(address.lastIndexOf('/') + 1),
                Download.Checksum.sha256(sha256),
                bytes);
    }
}
