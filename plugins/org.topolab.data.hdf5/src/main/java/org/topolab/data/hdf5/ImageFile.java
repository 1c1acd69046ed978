package org.topolab.data.hdf5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.SearchPath;
import org.topolab.api.data.Split;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;
import org.topolab.format.hdf5.Hdf5Array;
import org.topolab.format.hdf5.Hdf5File;

/**
 * An HDF5 file of images: which of its groups are the splits.
 *
 * @param path of the file
 */
record ImageFile(Path path, Hdf5File file, Reading reading) {

    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final String VAL = "val";
    private static final String DATA = "data";

    private static final List<String> ENDINGS = List.of(".h5", ".hdf5", ".hdf", ".he5");

    /**
     * Finds the file.
     *
     * @throws FormatException if there is none, or several lie in one folder
     */
    static Path find(DataRequest request) throws IOException {
        SearchPath search = SearchPath.of(request, Hdf5ImagesProvider.ID);
        for (Path place : search.places()) {
            if (Files.isRegularFile(place)) {
                return place;
            }
            List<Path> found = inside(place);
            if (found.size() > 1) {
                throw new FormatException(
                        Hdf5ImagesProvider.ID,
                        "%d HDF5 files in %s".formatted(found.size(), place),
                        "one",
                        "set data.folder to one of them, such as " + found.get(0));
            }
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        throw new FormatException(
                Hdf5ImagesProvider.ID,
                search.nothing(),
                "an HDF5 file (%s)".formatted(String.join(", ", ENDINGS)),
                "set data.folder to it");
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(
                            file -> {
                                String name =
                                        file.getFileName().toString().toLowerCase(Locale.ROOT);
                                return ENDINGS.stream().anyMatch(name::endsWith);
                            })
                    .sorted()
                    .toList();
        }
    }

    /** The images of the split. */
    Dataset dataset() throws IOException {
        String group = group(reading.limit().split());
        Hdf5Array images = file.array(reading.path(group, DATA));
        ImageShape shape = shape(images);
        Labels labels = labels(group, images);
        int found = images.shape()[0];
        int wanted = reading.limit().wanted(found);
        if (wanted > found) {
            throw new FormatException(
                    images.where(),
                    found + " images",
                    "at least %d".formatted(wanted),
                    reading.limit().remedy(found));
        }
        return new Hdf5Images(file, images, shape, labels.every(wanted));
    }

    /** Group of a split's images. */
    private String group(Split split) throws IOException {
        String group = TRAIN;
        if (split == Split.TEST) {
            group = reading.test().orElse(has(TEST) || !has(VAL) ? TEST : VAL);
        }
        if (!has(group)) {
            List<String> names = file.names(reading.group());
            throw new FormatException(
                    "%s: %s%s".formatted(Hdf5ImagesProvider.ID, path, where(reading.group())),
                    names.isEmpty() ? "no groups" : "groups " + String.join(", ", names),
                    "a group '%s' with 'data' and 'labels'".formatted(group),
                    "name with data.group what holds the groups train and test or val");
        }
        return group;
    }

    private static String where(String group) {
        return group.isEmpty() ? "" : ": " + group;
    }

    private boolean has(String group) throws IOException {
        return file.group(reading.path(group, ""));
    }

    private static ImageShape shape(Hdf5Array images) throws FormatException {
        int[] shape = images.shape();
        boolean four = shape.length == 4;
        if (!four || (shape[3] != 1 && shape[3] != 3) || images.type() != NumberType.UINT8) {
            throw new FormatException(
                    images.where(),
                    images.toString().substring(images.where().length() + 2),
                    "UINT8 [images, height, width, 1 or 3 channels]",
                    "write it so");
        }
        return new ImageShape(shape[3], shape[1], shape[2]);
    }

    /** Labels of a split, among the classes that there are in any split. */
    private Labels labels(String group, Hdf5Array images) throws IOException {
        int[] own = Labels.read(file, reading.path(group, Labels.NAME), images);
        List<int[]> all = new ArrayList<>(List.of(own));
        for (String other : List.of(TRAIN, VAL, TEST)) {
            if (!other.equals(group) && has(other)) {
                String data = reading.path(other, DATA);
                all.add(Labels.read(file, reading.path(other, Labels.NAME), file.array(data)));
            }
        }
        return Labels.of(own, all, names(), "%s: %s".formatted(Hdf5ImagesProvider.ID, path));
    }

    /** Names of the classes, if anything tells them. */
    private Optional<List<String>> names() throws IOException {
        if (!reading.names().isEmpty()) {
            return Optional.of(Labels.names(path, reading.names()));
        }
        Optional<List<String>> names = file.texts(reading.group(), Labels.CLASSES);
        return names.isPresent() ? names : file.texts("", Labels.CLASSES);
    }
}
