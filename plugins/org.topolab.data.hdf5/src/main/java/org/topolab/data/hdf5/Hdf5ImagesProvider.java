package org.topolab.data.hdf5;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.hdf5.Hdf5File;

/**
 * Images in an HDF5 file with the groups train, val and test, as ecoset has been published for
 * All-TNN.
 *
 * @see <a href="https://doi.org/10.1073/pnas.2011417118">Mehrer et al. 2021, An ecologically
 *     motivated image dataset for deep learning yields better models of human vision, PNAS</a>
 */
@Component
public final class Hdf5ImagesProvider implements DatasetProvider {

    static final String ID = "hdf5-images";

    private static final Citation ECOSET =
            new Citation(
                    "Mehrer J, Spoerer CJ, Jones EC, Kriegeskorte N, Kietzmann TC (2021). An"
                            + " ecologically motivated image dataset for deep learning yields better"
                            + " models of human vision. PNAS 118:e2011417118",
                    "10.1073/pnas.2011417118");

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Images in an HDF5 file",
                        "Groups train and test or val, each with data [images, height, width,"
                                + " channels] of 8 bits and labels, as ecoset has them; each image"
                                + " is read when it is needed.",
                        List.of(ECOSET),
                        "Apache-2.0",
                        Reading.OPTIONS),
                "that of the images in the file");
    }

    /** A file or folder that is not there. */
    @Override
    public List<OptionProblem> check(Options options) {
        return Reading.FOLDER.check(options);
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Reading reading = Reading.of(request);
        Path path = ImageFile.find(request);
        monitor.progress(0, "reading " + path);
        Hdf5File file = Hdf5File.open(path);
        try {
            Dataset data = new ImageFile(path, file, reading).dataset();
            monitor.progress(1, "read " + path);
            return data;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
