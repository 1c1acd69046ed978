package org.topolab.data.neural;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;
import org.topolab.format.npy.Npy;
import org.topolab.format.npy.NpyArray;

/**
 * One recording: what its trials are for, how many neurons it has, and what was recorded.
 *
 * @param source its files
 * @param id animal, session and scan where the folder's name says them: {@code 20457-5-9-0}
 * @param tiers what each trial is for
 * @param neurons how many there are
 * @param shape shape of the images in the files
 */
record Recording(Source source, String id, List<Tier> tiers, int neurons, ImageShape shape) {

    /** Where the length of a file comes from, for messages. */
    static final String AS_NEURONS = "as there are neurons";

    private static final Pattern NAME =
            Pattern.compile("static(\\d+-\\d+-\\d+)(?:-preproc(\\d+)|-.*)?");
    private static final List<String> OF_NEURONS =
            List.of(
                    "unit_ids",
                    "cell_motor_coordinates",
                    "area",
                    "layer",
                    "multi_match_id",
                    "center");
    private static final String AGAIN = "copy the recording again";

    /** Reads what does not depend on a trial; the files of all trials must be there. */
    static Recording open(Source source, List<Part> parts) throws IOException {
        List<Tier> tiers = tiers(source);
        for (Part part : parts) {
            checkFiles(source, part, tiers.size());
        }
        return new Recording(
                source, id(source.store().name()), tiers, neurons(source), shape(source));
    }

    private static List<Tier> tiers(Source source) throws IOException {
        List<String> words = source.texts(Store.TIERS, "one tier for each trial", Source.ANY);
        List<Tier> tiers = new ArrayList<>(words.size());
        for (int trial = 0; trial < words.size(); trial++) {
            String word = words.get(trial);
            String found = "the tier '%s' in row %d".formatted(word, trial);
            tiers.add(
                    Tier.of(word)
                            .orElseThrow(
                                    () ->
                                            new FormatException(
                                                    source.store().where(Store.TIERS),
                                                    found,
                                                    "one of " + String.join(", ", Tier.words()),
                                                    "correct the file")));
        }
        if (tiers.isEmpty()) {
            throw new FormatException(
                    source.store().where(Store.TIERS), "no rows", "one for each trial", AGAIN);
        }
        return tiers;
    }

    private static void checkFiles(Source source, Part part, int trials) throws IOException {
        String folder = "data/" + part.folder();
        SortedSet<String> names = source.store().names(folder);
        long count = names.stream().filter(name -> name.matches("\\d+\\.npy")).count();
        String all = "0.npy to %d.npy, as %s has rows".formatted(trials - 1, Store.TIERS);
        for (int trial = 0; trial < trials; trial++) {
            if (!names.contains(trial + ".npy")) {
                throw new FormatException(
                        source.store().where(part.file(trial)),
                        "no such file (of %d trials, %d files are there)".formatted(trials, count),
                        all,
                        count == 0 ? part.remedy() : AGAIN);
            }
        }
        if (count > trials) {
            throw new FormatException(
                    source.store().where(folder),
                    "%d files".formatted(count),
                    all,
                    AGAIN + ", or take out the files that have no row");
        }
    }

    private static String id(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return name;
        }
        return parts.group(2) == null ? parts.group(1) : parts.group(1) + "-" + parts.group(2);
    }

    private static int neurons(Source source) throws IOException {
        for (String name : OF_NEURONS) {
            String path = file(name);
            if (source.store().has(path)) {
                return rows(source, path);
            }
        }
        return rows(source, Part.RESPONSES.file(0));
    }

    private static int rows(Source source, String path) throws IOException {
        int[] shape = source.array(path).shape();
        if (shape.length == 0 || shape[0] == 0) {
            throw new FormatException(
                    source.store().where(path), "nothing", "a row for each neuron", AGAIN);
        }
        return shape[0];
    }

    private static ImageShape shape(Source source) throws IOException {
        int[] shape = plain(source.store(), Part.IMAGES.file(0)).shape();
        if (shape.length != 3 || IntStream.of(shape).anyMatch(length -> length < 1)) {
            throw new FormatException(
                    source.store().where(Part.IMAGES.file(0)),
                    "%d dimensions".formatted(shape.length),
                    "channels, height and width",
                    "save it with numpy.save(file, image.reshape(channels, height, width))");
        }
        return new ImageShape(shape[0], shape[1], shape[2]);
    }

    /** Not a part of the fingerprint, so that it may be read at any time. */
    private static NpyArray plain(Store store, String path) throws IOException {
        return Npy.parse(store.where(path), store.bytes(path));
    }

    /** The file of what is said of each neuron. */
    static String file(String name) {
        return "meta/neurons/%s.npy".formatted(name);
    }

    /** Trials of a tier, ascending. */
    int[] trials(Tier tier) {
        return IntStream.range(0, tiers.size()).filter(t -> tiers.get(t) == tier).toArray();
    }

    /**
     * An image as it stands in its file, [channels, height, width]; safe for several threads.
     *
     * @throws FormatException if it has another shape or a value that is not finite
     */
    float[] image(int trial) throws IOException {
        String path = Part.IMAGES.file(trial);
        NpyArray array = plain(source.store(), path);
        int[] found = array.shape();
        if (found.length != 3
                || found[0] != shape.channels()
                || found[1] != shape.height()
                || found[2] != shape.width()) {
            throw new FormatException(
                    source.store().where(path),
                    "shape " + Arrays.toString(found),
                    "%s, as %s has".formatted(shape, Part.IMAGES.file(0)),
                    AGAIN);
        }
        return source.finite(path, array.numbers());
    }

    /**
     * What was recorded in a trial, as it stands in its file; goes into the fingerprint, but for
     * images.
     *
     * @throws FormatException if there are not so many values, one is not finite, or a response is
     *     below 0
     */
    float[] values(Part part, int trial) throws IOException {
        if (part == Part.IMAGES) {
            return image(trial);
        }
        String path = part.file(trial);
        NumberArray numbers = source.numbers(path, part.why(), part.length(neurons));
        float[] values = source.finite(path, numbers);
        for (int i = 0; part.rectified() && i < values.length; i++) {
            if (values[i] < 0) {
                throw new FormatException(
                        source.store().where(path),
                        "%s at index %d".formatted(values[i], i),
                        "responses of at least 0, such as deconvolved activity or spike counts",
                        "deconvolve or rectify them");
            }
        }
        return values;
    }
}
