package org.topolab.data.imagefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

/** Images of your own, of ImageNet or of ecoset: JPEG and PNG files in one folder per class. */
@Component
public final class ImageFolderProvider implements DatasetProvider {

    private static final String ID = "image-folder";

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Folder of images",
                        "JPEG and PNG images in one folder per class, or in a zip file of such"
                                + " folders; decoded when they are read.",
                        List.of(),
                        "Apache-2.0",
                        Reading.options()),
                "that of the images in the folder");
    }

    /** Options that do not go together, and a folder that is nowhere. */
    @Override
    public List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>(Reading.check(options));
        String folder = options.text(Reading.FOLDER);
        Optional<Path> path = options.path(Reading.FOLDER);
        boolean elsewhere = path.filter(p -> !p.isAbsolute()).isPresent();
        if (folder.isBlank() || (!elsewhere && path.filter(Files::exists).isEmpty())) {
            problems.add(
                    new OptionProblem(
                            Reading.FOLDER,
                            ("found '%s', which is not there, expected a folder or a zip file of"
                                            + " images; correct it")
                                    .formatted(folder)));
        }
        return problems;
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Path path = find(request);
        Reading reading = Reading.of(request.options(), request.split());
        Store store = Store.of(path);
        try {
            Dataset data = open(store, reading, monitor);
            monitor.progress(1, "listed " + path);
            return data;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Path find(DataRequest request) throws FormatException {
        Path path = request.options().path(Reading.FOLDER).orElseGet(() -> Path.of(""));
        List<Path> places =
                Stream.concat(Stream.of(path), request.folders().stream().map(f -> f.resolve(path)))
                        .map(p -> p.toAbsolutePath().normalize())
                        .distinct()
                        .toList();
        return places.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () ->
                                new FormatException(
                                        ID,
                                        "nothing at "
                                                + places.stream()
                                                        .map(Path::toString)
                                                        .collect(Collectors.joining(", ")),
                                        "a folder or a zip file of images",
                                        "correct data.folder"));
    }

    private static Dataset open(Store store, Reading reading, Monitor monitor) throws IOException {
        Layout layout = Layout.of(store.tree(), ID + ": " + store.where(""));
        List<String> classes = layout.classes(reading.classes());
        Listing listing = Listing.of(layout, classes, reading, monitor);
        return new FolderDataset(store, listing, form(store, layout, reading));
    }

    /** Shape of all images; what is not set is that of the first training image. */
    private static FolderDataset.Form form(Store store, Layout layout, Reading reading)
            throws IOException {
        int channels = reading.channels();
        int height = reading.height();
        int width = reading.width();
        if (channels == 0 || height == 0) {
            String path = layout.firstImage();
            Picture first = Decoder.decode(ID + ": " + store.where(path), store.bytes(path));
            channels = channels == 0 ? first.channels() : channels;
            height = height == 0 ? first.height() : height;
            width = width == 0 ? first.width() : width;
        }
        return new FolderDataset.Form(
                new ImageShape(channels, height, width),
                reading.resize(),
                reading.grey(),
                reading.channels() != 0);
    }
}
