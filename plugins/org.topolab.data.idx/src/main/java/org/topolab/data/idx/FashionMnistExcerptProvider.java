package org.topolab.data.idx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.info.Facts;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;
import org.topolab.format.idx.Idx;
import org.topolab.format.idx.IdxArray;

/**
 * 4000 training and 1000 test images of Fashion-MNIST that lie in this bundle: of each class the
 * first 400 and the first 100, in the order of the published files. Needs no folder and no network.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1708.07747">Xiao et al. 2017, arXiv:1708.07747</a>
 */
@Component
public final class FashionMnistExcerptProvider implements DatasetProvider {

    /** SHA-256 of the uncompressed content of each resource; see excerpt/README.md. */
    static final Map<String, String> SHA256 =
            Map.of(
                    "train-images-idx3-ubyte",
                    "79d623aea6e7cb0a26f39b67b8f6ab9a128a528d86fb83ae6a2dadd855d235f7",
                    "train-labels-idx1-ubyte",
                    "772372ea466aaed0dd35563ab81842183d895343685c455be5aa62268fc52044",
                    "t10k-images-idx3-ubyte",
                    "7cee33c3c6414b1b86c25e665a6c4f41584269de3b7cc9768b1d351922845eef",
                    "t10k-labels-idx1-ubyte",
                    "3128d790775889812b73c4f13923559c8b9e281d112c6ea7862acf60a206a909");

    private static final String ID = "fashion-mnist-excerpt";

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Excerpt of Fashion-MNIST",
                        "4000 training and 1000 test images of Fashion-MNIST, 28 x 28 grey pixels,"
                                + " 10 equally large classes, inside the program: for first steps"
                                + " without downloads, not for results to publish.",
                        List.of(Distribution.FASHION.citation()),
                        "Apache-2.0",
                        Reading.embedded()),
                Distribution.FASHION.licence());
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Split split = request.split();
        IdxArray images = read(Distribution.images(split), 3);
        IdxArray labels = read(Distribution.labels(split), 1);
        monitor.progress(1, "read " + ID);
        return new LabelledImages(ID, images, labels, Distribution.FASHION.classes())
                .dataset(Reading.of(request.options(), split));
    }

    private static IdxArray read(String name, int rank) throws IOException {
        String where = ID + ": " + name;
        String remedy = "install org.topolab.data.idx again";
        try (InputStream in =
                FashionMnistExcerptProvider.class.getResourceAsStream("excerpt/" + name + ".gz")) {
            if (in == null) {
                throw new FormatException(where, "no such file in the bundle", "it there", remedy);
            }
            IdxArray array = Idx.read(where, in.readAllBytes(), rank);
            String expected = SHA256.getOrDefault(name, "");
            if (!array.sha256().equals(expected)) {
                throw new FormatException(
                        where, "content with SHA-256 " + array.sha256(), expected, remedy);
            }
            return array;
        }
    }
}
