package org.topolab.data.hdf5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.data.Targets;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;
import org.topolab.format.hdf5.Hdf5Array;
import org.topolab.format.hdf5.Hdf5File;

/** The class of each image of a split. */
final class Labels {

    static final String NAME = "labels";

    /** Attribute with the names of the classes. */
    static final String CLASSES = "classes";

    /** More classes than any data set has; a number of outputs that a network can still have. */
    private static final int MOST_CLASSES = 1_000_000;

    private final List<String> names;
    private final int[] labels;

    private Labels(List<String> names, int[] labels) {
        this.names = names;
        this.labels = labels;
    }

    /**
     * Reads the labels of a split.
     *
     * @param images what they belong to
     * @throws FormatException if they are no whole numbers from 0, one for each image
     */
    static int[] read(Hdf5File file, String path, Hdf5Array images) throws IOException {
        Hdf5Array array = file.array(path);
        int[] shape = array.shape();
        boolean one =
                Arrays.stream(shape, Math.min(1, shape.length), shape.length)
                        .allMatch(length -> length == 1);
        int count = images.shape().length == 0 ? 0 : images.shape()[0];
        if (!array.type().whole() || shape.length == 0 || !one || shape[0] != count) {
            throw new FormatException(
                    array.where(),
                    array.toString().substring(array.where().length() + 2),
                    "whole numbers, one for each of the %d images".formatted(count),
                    "write them so");
        }
        NumberArray numbers = array.read();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            long label = numbers.whole(i);
            if (label < 0 || label >= MOST_CLASSES) {
                throw new FormatException(
                        array.where(),
                        "label %d of image %d".formatted(label, i),
                        "0 to %d".formatted(MOST_CLASSES - 1),
                        "write classes as numbers from 0");
            }
            labels[i] = (int) label;
        }
        return labels;
    }

    /**
     * Labels with the names of their classes.
     *
     * @param own those of the split
     * @param all those of all splits
     * @param names of the classes; numbers if empty
     * @throws FormatException if a label has no name
     */
    static Labels of(int[] own, List<int[]> all, Optional<List<String>> names, String where)
            throws FormatException {
        int classes = 1 + all.stream().flatMapToInt(Arrays::stream).max().orElse(0);
        if (names.isPresent() && names.get().size() < classes) {
            throw new FormatException(
                    where,
                    "names of %d classes".formatted(names.get().size()),
                    "%d, as labels go to %d".formatted(classes, classes - 1),
                    "correct data.names");
        }
        return new Labels(
                names.orElseGet(
                        () -> IntStream.range(0, classes).mapToObj(String::valueOf).toList()),
                own);
    }

    /**
     * Names from a text file.
     *
     * @param file the HDF5 file, beside which it may lie
     * @param given what the recipe says
     */
    static List<String> names(Path file, String given) throws IOException {
        List<Path> places;
        try {
            places = List.of(Path.of(given), file.resolveSibling(given));
        } catch (InvalidPathException e) {
            places = List.of();
        }
        Optional<Path> found = places.stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            throw new FormatException(
                    Hdf5ImagesProvider.ID,
                    "no file '%s' here or beside %s".formatted(given, file),
                    "a text file with the names of the classes",
                    "correct data.names");
        }
        try (Stream<String> lines = Files.lines(found.get())) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FormatException(
                        found.get().toString(),
                        "letters that are no UTF-8",
                        "a text file with the names of the classes",
                        "correct data.names",
                        e);
            }
            throw e.getCause();
        }
    }

    /** The classes of so many images, evenly over all of them; see {@link #place}. */
    Targets.Classes every(int wanted) {
        int[] chosen = new int[wanted];
        for (int i = 0; i < wanted; i++) {
            chosen[i] = labels[place(i, wanted, labels.length)];
        }
        return new Targets.Classes(names, chosen);
    }

    /**
     * Which image of a split is one of those that are taken evenly over it.
     *
     * @param index from 0
     * @param wanted how many are taken
     * @param found how many there are
     */
    static int place(int index, int wanted, int found) {
        return (int) ((long) index * found / wanted);
    }
}
