package org.topolab.data.neural;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A tiny recording of 5 neurons in the lab's layout: 22 trials in a jumbled order, 12 for training,
 * 4 for validation, 3 images twice for test. Every file is of another kind than the one before.
 */
final class RecordingFiles {

    static final int TRIALS = 22;
    static final int NEURONS = 5;
    static final int HEIGHT = 4;
    static final int WIDTH = 6;
    static final String NAME = "static100-2-3-preproc0";

    private static final int PIXELS = HEIGHT * WIDTH;
    private static final int[] IMAGE = {1, HEIGHT, WIDTH};

    final Map<String, byte[]> files = new LinkedHashMap<>();
    private final int seed;

    private RecordingFiles(int seed) {
        this.seed = seed;
    }

    /** Recordings of several seeds show other images in training and the same in test. */
    static RecordingFiles tiny(int seed) {
        RecordingFiles made = new RecordingFiles(seed);
        for (int trial = 0; trial < TRIALS; trial++) {
            made.trial(trial);
        }
        made.trials();
        made.neurons();
        for (String which : List.of("all", "stimulus_Frame")) {
            made.statistics(which);
        }
        return made;
    }

    /** Which image a trial shows: 0 to 11 for training, to 15 for validation, to 18 for test. */
    static int image(int trial) {
        int slot = trial * 5 % TRIALS;
        return slot < 16 ? slot : 16 + (slot - 16) % 3;
    }

    /** Pixels of an image, whole numbers from 0 to 255. */
    double[] pixels(int image) {
        int first = image * 37 + (image < 16 ? 101 * seed : 0);
        return IntStream.range(0, PIXELS).mapToDouble(i -> (first + i * i * 11) % 256).toArray();
    }

    /** Responses of all neurons in a trial. */
    double[] responses(int trial) {
        return IntStream.range(0, NEURONS)
                .mapToDouble(n -> 0.5 * ((trial * 7 + n * 3 + seed) % 11))
                .toArray();
    }

    private void trial(int trial) {
        double[] pixels = pixels(image(trial));
        files.put(
                Part.IMAGES.file(trial),
                switch (trial % 4) {
                    case 0 -> NpyBytes.of("<f4", IMAGE, pixels);
                    case 1 -> NpyBytes.of("|u1", IMAGE, pixels);
                    case 2 -> NpyBytes.fortran("<f8", IMAGE, pixels);
                    default -> NpyBytes.of(">f4", IMAGE, pixels);
                });
        files.put(
                Part.RESPONSES.file(trial),
                NpyBytes.of(trial % 2 == 0 ? "<f8" : ">f4", row(NEURONS), responses(trial)));
        files.put(Part.BEHAVIOUR.file(trial), NpyBytes.of("<f8", row(3), 2 + trial, -trial, trial));
        files.put(Part.PUPIL.file(trial), NpyBytes.of("<f4", row(2), 10 + trial, 20 - trial));
    }

    private void trials() {
        List<String> tiers = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        double[] ids = new double[TRIALS];
        for (int trial = 0; trial < TRIALS; trial++) {
            int image = image(trial);
            tiers.add(image < 12 ? "train" : image < 16 ? "validation" : "test");
            kinds.add(image % 2 == 0 ? "noise" : "imagenet");
            ids[trial] = image / 2 + (image < 16 ? 100 * seed : 0);
        }
        files.put(Store.TIERS, NpyBytes.texts("<U10", tiers));
        files.put("meta/trials/frame_image_id.npy", NpyBytes.of("<i8", row(TRIALS), ids));
        files.put("meta/trials/frame_image_class.npy", NpyBytes.texts("|S8", kinds));
    }

    private void neurons() {
        double[] numbers = IntStream.range(0, NEURONS).asDoubleStream().toArray();
        files.put(Recording.file("unit_ids"), NpyBytes.of("<i8", row(NEURONS), numbers));
        files.put(
                Recording.file("area"),
                NpyBytes.texts("|S2", List.of("V1", "LM", "V1", "V1", "LM")));
        files.put(
                Recording.file("layer"),
                NpyBytes.texts("<U4", List.of("L2/3", "L2/3", "L4", "L2/3", "L4")));
        files.put(
                Recording.file("cell_motor_coordinates"),
                NpyBytes.fortran(
                        "<f8",
                        new int[] {NEURONS, 3},
                        IntStream.range(0, 3 * NEURONS).asDoubleStream().toArray()));
        files.put(
                Recording.file("multi_match_id"),
                NpyBytes.of("<i4", row(NEURONS), seed, 7, -1, 9, 8));
    }

    private void statistics(String which) {
        double half = which.equals("all") ? 1 : 0.5;
        put(Part.IMAGES, which, new int[0], new double[] {112}, new double[] {64 * half});
        put(
                Part.RESPONSES,
                which,
                row(NEURONS),
                new double[NEURONS],
                new double[] {2 * half, 0.5 * half, 0.004 * half, half, 0});
        put(Part.BEHAVIOUR, which, row(3), new double[] {1, 1, 1}, new double[] {2 * half, 4, 8});
        put(Part.PUPIL, which, row(2), new double[] {10, 20}, new double[] {2 * half, 4});
    }

    private void put(Part part, String which, int[] shape, double[] means, double[] deviations) {
        String folder = "meta/statistics/%s/%s/".formatted(part.folder(), which);
        files.put(folder + "mean.npy", NpyBytes.of("<f8", shape, means));
        files.put(folder + "std.npy", NpyBytes.of("<f4", shape, deviations));
    }

    /** The same, simulated: rates are twice the responses, and centres known. */
    RecordingFiles simulated() {
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] rates = DoubleStream.of(responses(trial)).map(r -> 2 * r).toArray();
            files.put(Part.RATES.file(trial), NpyBytes.of("<f4", row(NEURONS), rates));
        }
        files.put(
                Recording.file("center"),
                NpyBytes.of(
                        "<f8",
                        new int[] {NEURONS, 2},
                        IntStream.range(0, 2 * NEURONS).asDoubleStream().toArray()));
        return this;
    }

    static int[] row(int length) {
        return new int[] {length};
    }

    Path writeFolder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    /** Adds the files below a folder's name, which ends with a slash or is empty. */
    void addTo(ZipOutputStream zip, String root) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(root + file.getKey()));
            zip.write(file.getValue());
        }
    }

    Path writeZip(Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            addTo(zip, NAME + "/");
        }
        return path;
    }
}
