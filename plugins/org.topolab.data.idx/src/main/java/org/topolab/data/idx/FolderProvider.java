package org.topolab.data.idx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.api.data.SearchPath;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;
import org.topolab.format.idx.Idx;
import org.topolab.format.idx.IdxArray;

/** Opens a published data set from the folder its files lie in. */
abstract class FolderProvider implements DatasetProvider {

    private final Distribution distribution;

    FolderProvider(Distribution distribution) {
        this.distribution = distribution;
    }

    @Override
    public final DatasetInfo info() {
        String summary =
                "60,000 training and 10,000 test images of 28 x 28 grey pixels in 10 classes, from"
                        + " the four published IDX files.";
        return new DatasetInfo(
                new Facts(
                        distribution.id(),
                        distribution.title(),
                        summary,
                        List.of(distribution.citation()),
                        "Apache-2.0",
                        Reading.inFolder()),
                distribution.licence());
    }

    @Override
    public final List<Download> downloads() {
        return distribution.downloads();
    }

    /** A folder that is not there, found before anything starts. */
    @Override
    public final List<OptionProblem> check(Options options) {
        return Reading.FOLDER.check(options);
    }

    @Override
    public final Dataset open(DataRequest request, Monitor monitor) throws IOException {
        String id = distribution.id();
        IdxFolders folders = new IdxFolders(id, SearchPath.of(request, id));
        Path folder = folders.with(request.split());
        boolean checked = request.options().flag(Reading.CHECKSUM);
        String imagesName = Distribution.images(request.split());
        String labelsName = Distribution.labels(request.split());
        monitor.progress(0, "reading " + imagesName);
        IdxArray images = read(folders.file(folder, imagesName), 3, imagesName, checked);
        monitor.progress(0.9, "reading " + labelsName);
        IdxArray labels = read(folders.file(folder, labelsName), 1, labelsName, checked);
        monitor.progress(1, "read " + id);
        return new LabelledImages(id + " in " + folder, images, labels, distribution.classes())
                .dataset(Reading.of(request.options(), request.split()));
    }

    private IdxArray read(Path file, int rank, String name, boolean checked) throws IOException {
        IdxArray array = Idx.read(file, rank);
        String expected = distribution.sha256().getOrDefault(name, "");
        if (checked && !array.sha256().equals(expected)) {
            throw new FormatException(
                    "%s: %s".formatted(distribution.id(), file),
                    "content with SHA-256 " + array.sha256(),
                    "the published %s with %s".formatted(name, expected),
                    "download it again, or set data.checksum=false for files of your own");
        }
        return array;
    }
}
