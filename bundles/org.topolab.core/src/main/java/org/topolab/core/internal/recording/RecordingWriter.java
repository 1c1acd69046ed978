package org.topolab.core.internal.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.format.json.Json;
import org.topolab.format.npy.NpyWriter;

/**
 * Writes one recording in the layout that the laboratories of Lurz et al. 2021 exchange: {@code
 * data/NAME/TRIAL.npy} for each trial, {@code meta/neurons}, {@code meta/trials} and {@code
 * meta/statistics}, these over the training trials; and, of simulated neurons, {@code data/rates},
 * {@code meta/neurons/center.npy} (column and row in pixels) and {@code truth.json}.
 *
 * @see <a href="https://doi.org/10.1101/2020.10.05.326256">Lurz et al. 2021, ICLR</a>
 */
final class RecordingWriter {

    /** Class of all images, which the layout wants beside their numbers. */
    private static final String IMAGE_CLASS = "topolab";

    private static final String IMAGES = "images";
    private static final String RESPONSES = "responses";
    private static final String RATES = "rates";

    /** What stands beside trials, and what the layout calls it. */
    private static final Map<String, String> BESIDE =
            Map.of(Responses.PUPIL, "pupil_center", Responses.BEHAVIOUR, "behavior");

    private final Path folder;
    private final ImageShape shape;
    private final Neurons.Recording recording;
    private final List<String> tiers = new ArrayList<>();
    private final List<Integer> stimuli = new ArrayList<>();
    private final Map<String, Moments> statistics = new LinkedHashMap<>();
    private final Truth truth;

    /**
     * @param folder of the recording; made if it is not there
     * @param shape of the images
     */
    RecordingWriter(Path folder, ImageShape shape, Neurons.Recording recording) {
        this.folder = folder;
        this.shape = shape;
        this.recording = recording;
        this.truth = new Truth(recording.size());
    }

    /** Writes a trial of this recording. */
    void write(Session session, int trial, float[] pixels) throws IOException {
        Responses responses = session.responses();
        Split split = session.split();
        float[] values = new float[recording.size()];
        float[] rates = new float[recording.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = responses.value(trial, recording.first() + n);
            rates[n] = responses.simulated() ? responses.rate(trial, recording.first() + n) : 0;
        }
        int[] image = {shape.channels(), shape.height(), shape.width()};
        write(split, IMAGES, image, pixels);
        write(split, RESPONSES, new int[] {values.length}, values);
        if (responses.simulated()) {
            write(split, RATES, new int[] {rates.length}, rates);
            if (split == Split.TEST) {
                truth.add(session.stimulus(trial), values, rates);
            }
        }
        for (String name : responses.besides()) {
            float[] vector = responses.beside(name, trial);
            write(split, BESIDE.getOrDefault(name, name), new int[] {vector.length}, vector);
        }
        tiers.add(split.word());
        stimuli.add(session.stimulus(trial));
    }

    private void write(Split split, String name, int[] lengths, float[] values) throws IOException {
        Path data = folder.resolve("data").resolve(name);
        if (tiers.isEmpty()) {
            Files.createDirectories(data);
        }
        NpyWriter.floats(data.resolve(tiers.size() + ".npy"), lengths, values);
        if (split == Split.TRAIN && !name.equals(RATES)) {
            int apart = name.equals(IMAGES) ? 1 : values.length;
            statistics.computeIfAbsent(name, key -> new Moments(apart)).add(values);
        }
    }

    /**
     * Writes what is said once, after the last trial.
     *
     * @param origin where the data come from, as plain values
     */
    void end(Neurons neurons, Map<String, Object> origin) throws IOException {
        Files.writeString(folder.resolve("config.json"), Json.write(Map.of("links", Map.of())));
        trials(Files.createDirectories(folder.resolve("meta/trials")));
        neurons(Files.createDirectories(folder.resolve("meta/neurons")), neurons);
        for (Map.Entry<String, Moments> each : statistics.entrySet()) {
            each.getValue().write(folder.resolve("meta/statistics/" + each.getKey() + "/all"));
        }
        Map<String, Object> plain = new LinkedHashMap<>(origin);
        if (truth.known()) {
            plain.putAll(truth.plain());
        }
        Files.writeString(folder.resolve("truth.json"), Json.write(plain));
    }

    private void trials(Path meta) throws IOException {
        NpyWriter.texts(meta.resolve("tiers.npy"), tiers);
        NpyWriter.texts(
                meta.resolve("frame_image_class.npy"),
                Collections.nCopies(tiers.size(), IMAGE_CLASS));
        NpyWriter.ints(
                meta.resolve("frame_image_id.npy"),
                stimuli.stream().mapToInt(Integer::intValue).toArray());
        NpyWriter.ints(meta.resolve("trial_idx.npy"), IntStream.range(0, tiers.size()).toArray());
    }

    private void neurons(Path meta, Neurons neurons) throws IOException {
        int[] all = IntStream.range(recording.first(), recording.end()).toArray();
        NpyWriter.ints(
                meta.resolve("unit_ids.npy"), IntStream.rangeClosed(1, all.length).toArray());
        if (IntStream.range(0, neurons.size()).anyMatch(n -> neurons.match(n) >= 0)) {
            NpyWriter.ints(
                    meta.resolve("multi_match_id.npy"),
                    IntStream.of(all).map(neurons::match).toArray());
        }
        if (neurons.placed()) {
            float[] um = new float[3 * all.length];
            for (int i = 0; i < um.length; i++) {
                um[i] = neurons.positionUm(all[i / 3], i % 3);
            }
            NpyWriter.floats(
                    meta.resolve("cell_motor_coordinates.npy"), new int[] {all.length, 3}, um);
        }
        if (neurons.centres().isPresent()) {
            float[] centres = new float[2 * all.length];
            System.arraycopy(
                    neurons.centres().get(), 2 * recording.first(), centres, 0, centres.length);
            NpyWriter.floats(meta.resolve("center.npy"), new int[] {all.length, 2}, centres);
        }
    }

    /** Number of trials that were written. */
    int size() {
        return tiers.size();
    }
}
