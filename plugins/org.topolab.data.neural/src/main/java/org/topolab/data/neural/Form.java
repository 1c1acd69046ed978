package org.topolab.data.neural;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.topolab.format.file.FormatException;

/** What becomes of what was recorded: normalised, images also made smaller. */
final class Form {

    private final Recording recording;
    private final Shrink shrink;
    private final Optional<Scale> images;
    private final Optional<double[]> precision;
    private final Optional<Scale> pupil;
    private final Optional<Scale> behaviour;

    private Form(Recording recording, Reading reading, Statistics statistics) throws IOException {
        this.recording = recording;
        this.shrink = new Shrink(recording.shape(), reading.scale());
        this.images =
                reading.normaliseImages()
                        ? Optional.of(scale(statistics, Part.IMAGES, recording.shape().values()))
                        : Optional.empty();
        this.precision =
                reading.normaliseResponses()
                        ? Optional.of(precision(statistics, recording.neurons()))
                        : Optional.empty();
        this.pupil =
                reading.pupil()
                        ? Optional.of(scale(statistics, Part.PUPIL, Part.PUPIL.length(0)))
                        : Optional.empty();
        this.behaviour =
                reading.behaviour()
                        ? Optional.of(scale(statistics, Part.BEHAVIOUR, Part.BEHAVIOUR.length(0)))
                        : Optional.empty();
    }

    /** That of a recording, whose numbers go into the fingerprint. */
    static Form of(Recording recording, Reading reading, Statistics statistics) throws IOException {
        return new Form(recording, reading, statistics);
    }

    /** Mean and standard deviation, one or as many as there are values. */
    private static final class Scale {

        private final double[] means;
        private final double[] deviations;

        private Scale(double[] means, double[] deviations) {
            this.means = means;
            this.deviations = deviations;
        }

        private float of(float value, int index, boolean centred) {
            int at = means.length == 1 ? 0 : index;
            return (float) ((value - (centred ? means[at] : 0)) / deviations[at]);
        }
    }

    private Scale scale(Statistics statistics, Part part, int values) throws IOException {
        double[] means = statistics.means(part);
        double[] deviations = statistics.deviations(part);
        check(statistics, part, deviations, values, part == Part.IMAGES);
        check(statistics, part, means, values, part == Part.IMAGES);
        for (int i = 0; i < means.length; i++) {
            if (!Double.isFinite(means[i])
                    || !(deviations[i] > 0 && Double.isFinite(deviations[i]))) {
                throw new FormatException(
                        statistics.where(part),
                        "mean %s and standard deviation %s at index %d"
                                .formatted(means[i], deviations[i], i),
                        "finite numbers, the deviation above 0",
                        part == Part.IMAGES
                                ? "set data.normalise-images=false"
                                : part.remedy() + ", or correct the recording");
            }
        }
        stamp(part, means);
        stamp(part, deviations);
        return new Scale(means, deviations);
    }

    private double[] precision(Statistics statistics, int neurons) throws IOException {
        double[] deviations = statistics.deviations(Part.RESPONSES);
        check(statistics, Part.RESPONSES, deviations, neurons, false);
        if (!(Precision.threshold(deviations) > 0)) {
            throw new FormatException(
                    statistics.where(Part.RESPONSES),
                    "standard deviations that are all 0 or NaN",
                    "some above 0",
                    "set data.statistics=train, or data.normalise-responses=false");
        }
        stamp(Part.RESPONSES, deviations);
        return Precision.of(deviations);
    }

    private static void check(
            Statistics statistics, Part part, double[] found, int values, boolean single)
            throws FormatException {
        if (found.length != values && !(single && found.length == 1)) {
            throw new FormatException(
                    statistics.where(part),
                    found.length + " numbers",
                    single ? "1 or " + values : Integer.toString(values),
                    "set data.statistics=train to compute them from the training trials");
        }
    }

    private void stamp(Part part, double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        recording.source().stamp("statistics of " + part.folder(), bytes.array());
    }

    Shrink shrink() {
        return shrink;
    }

    /**
     * An image as models read it.
     *
     * @param raw as it stands in its file; changed
     */
    float[] image(float[] raw) {
        images.ifPresent(scale -> each(scale, raw, true));
        return shrink.of(raw);
    }

    /**
     * Responses or rates of the neurons that are used.
     *
     * @param raw of all neurons
     * @param kept the neurons
     */
    float[] responses(float[] raw, int[] kept) {
        float[] values = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int neuron = kept[i];
            values[i] = precision.map(p -> (float) (raw[neuron] * p[neuron])).orElse(raw[neuron]);
        }
        return values;
    }

    /** Pupil: mean 0, standard deviation 1. */
    float[] pupil(float[] raw) {
        each(pupil.orElseThrow(), raw, true);
        return raw;
    }

    /** Behaviour: standard deviation 1, 0 stays 0. */
    float[] behaviour(float[] raw) {
        each(behaviour.orElseThrow(), raw, false);
        return raw;
    }

    private static void each(Scale scale, float[] values, boolean centred) {
        for (int i = 0; i < values.length; i++) {
            values[i] = scale.of(values[i], i, centred);
        }
    }
}
