package org.topolab.data.neural;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/**
 * Responses of neurons to images, in the layout of the Sinz lab: a folder or zip file of NPY files
 * for each recording.
 *
 * @see <a href="https://doi.org/10.1101/2020.10.05.326256">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 */
@Component
public final class NeuralProvider implements DatasetProvider {

    static final String ID = "neural";

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Recordings of neurons",
                        "Responses of neurons to images in the layout of Lurz et al. and of the"
                                + " Sensorium competition: folders or zip files of NPY files, read"
                                + " in place.",
                        citations(),
                        "Apache-2.0",
                        Reading.options()),
                "that of the recordings; those of Lurz et al. are CC BY-NC-ND 4.0");
    }

    private static List<Citation> citations() {
        return List.of(
                new Citation(
                        "Lurz et al. 2021, Generalization in data-driven models of primary visual"
                                + " cortex, ICLR",
                        "10.1101/2020.10.05.326256"),
                new Citation(
                        "Willeke et al. 2022, The Sensorium competition on predicting large-scale"
                                + " mouse primary visual cortex activity, arXiv:2206.08666",
                        "10.48550/arXiv.2206.08666"));
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Reading.check(options);
    }

    @Override
    public Set<Split> splits() {
        return Set.of(Split.TRAIN, Split.VALIDATION, Split.TEST);
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Reading reading = Reading.of(request.options());
        List<Store> stores = new ArrayList<>();
        try {
            for (Path path : Places.of(request)) {
                stores.add(Files.isDirectory(path) ? new FolderStore(path) : ZipStore.open(path));
            }
            return new Loader(reading, request.split(), monitor, Loader.HELD_VALUES).load(stores);
        } catch (IOException | RuntimeException e) {
            for (Store store : stores) {
                store.close();
            }
            throw e;
        }
    }
}
