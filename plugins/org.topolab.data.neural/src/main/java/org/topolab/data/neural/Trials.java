package org.topolab.data.neural;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** Trials of one recording, read: what the neurons that are used did, and what was shown. */
final class Trials {

    private static final int BETWEEN_REPORTS = 100;

    private final Recording recording;
    private final int[] trials;
    private final Form form;
    private final List<float[]> responses = new ArrayList<>();
    private final List<float[]> rates = new ArrayList<>();
    private final List<float[]> pupil = new ArrayList<>();
    private final List<float[]> behaviour = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<float[]> images = new ArrayList<>();

    private Trials(Recording recording, int[] trials, Form form) {
        this.recording = recording;
        this.trials = trials;
        this.form = form;
    }

    /**
     * How trials are read.
     *
     * @param form what becomes of what was recorded
     * @param kept the neurons that are used
     * @param parts what is read
     * @param hold whether images are held in memory
     * @param noted hears of everything as it stands in the files
     */
    record How(Form form, List<Integer> kept, List<Part> parts, boolean hold, Noted noted) {}

    /** Hears of what is read. */
    @FunctionalInterface
    interface Noted {
        void of(Part part, float[] values);
    }

    static Trials read(Recording recording, int[] trials, How how, Monitor monitor)
            throws IOException {
        Trials read = new Trials(recording, trials, how.form());
        Optional<List<Shown>> named = Shown.named(recording);
        int[] kept = how.kept().stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < trials.length; i++) {
            if (i % BETWEEN_REPORTS == 0) {
                monitor.progress((double) i / trials.length, "reading " + recording.id());
            }
            for (Part part : how.parts()) {
                float[] values = recording.values(part, trials[i]);
                how.noted().of(part, values);
                if (part == Part.IMAGES) {
                    read.take(trials[i], values, named, how.hold());
                } else {
                    read.take(part, values, kept);
                }
            }
        }
        Shown.check(recording, trials, read.shown);
        return read;
    }

    private void take(int trial, float[] image, Optional<List<Shown>> named, boolean hold) {
        String sha256 = sha256(image);
        recording
                .source()
                .stamp(Part.IMAGES.file(trial), sha256.getBytes(StandardCharsets.US_ASCII));
        shown.add(named.map(all -> all.get(trial)).orElse(new Shown("", "", "")).with(sha256));
        if (hold) {
            images.add(form.image(image));
        }
    }

    private void take(Part part, float[] values, int[] kept) {
        switch (part) {
            case RESPONSES -> responses.add(form.responses(values, kept));
            case RATES -> rates.add(form.responses(values, kept));
            case PUPIL -> pupil.add(form.pupil(values));
            case BEHAVIOUR -> behaviour.add(form.behaviour(values));
            case IMAGES -> throw new IllegalArgumentException("images are taken by trial");
        }
    }

    /** Of an image as it stands in its file, as float32. */
    static String sha256(float[] image) {
        ByteBuffer bytes = ByteBuffer.allocate(image.length * Float.BYTES);
        bytes.asFloatBuffer().put(image);
        return Sha256.of(bytes.array());
    }

    /** Refuses responses that are all 0, as those are that a competition keeps secret. */
    void refuseSilence(String tiers) throws FormatException {
        for (float[] trial : responses) {
            for (float response : trial) {
                if (response != 0) {
                    return;
                }
            }
        }
        throw new FormatException(
                recording.source().store().where("data/" + Part.RESPONSES.folder()),
                "only zeros in the %d trials of tier %s".formatted(trials.length, tiers),
                "what neurons did; competitions keep it secret",
                "choose another recording, or score validation trials with"
                        + " data.tier-test=[validation]");
    }

    Recording recording() {
        return recording;
    }

    int size() {
        return trials.length;
    }

    /** Number of a trial in its recording. */
    int trial(int index) {
        return trials[index];
    }

    List<float[]> responses() {
        return responses;
    }

    List<float[]> rates() {
        return rates;
    }

    List<float[]> pupil() {
        return pupil;
    }

    List<float[]> behaviour() {
        return behaviour;
    }

    List<Shown> shown() {
        return shown;
    }

    /** An image as models read it, [channels, height, width]; safe for several threads. */
    float[] image(int index) throws IOException {
        return images.isEmpty() ? form.image(recording.image(trials[index])) : images.get(index);
    }
}
