package org.topolab.data.syntheticv1;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.data.Subset;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.task.Monitor;

/** The simulated population, its images and what is recorded of it. */
final class Simulation {

    static final String EYE = "eye";
    static final String STATE = "state";
    static final String COMPLEXITY = "complexity";
    static final String SEED = "seed";

    /** Images over which each neuron has the mean rate it shall have. */
    private static final int CALIBRATION = 5 * Block.IMAGES;

    private final String where;
    private final Options options;
    private final ImageShape shape;
    private final Extent extent;
    private final Showings showings;
    private final RandomStream random;
    private final Population population;
    private final Shown.Gallery gallery;

    /**
     * @param where the beginning of messages
     */
    Simulation(String where, Options options) {
        this.where = where;
        this.options = options;
        this.shape = new ImageShape(1, Size.HEIGHT.of(options), Size.WIDTH.of(options));
        List<?> complexity = options.list(COMPLEXITY);
        this.extent =
                new Extent(
                        Size.NEURONS_TOTAL.of(options),
                        Size.RECORDINGS.of(options),
                        Size.MATCHED.of(options),
                        (Double) complexity.get(0),
                        (Double) complexity.get(1));
        this.showings =
                new Showings(
                        Size.TRAIN_TRIALS.of(options),
                        Size.VALIDATION_TRIALS.of(options),
                        Size.TEST_IMAGES.of(options),
                        Size.REPEATS.of(options));
        this.random = RandomStream.of(options.whole(SEED)).split("synthetic-v1");
        this.population = new Population(extent, shape, random.split("population"));
        this.gallery =
                new Shown.Gallery(
                        showings, ImageKind.of(options).of(shape), random.split("images"));
    }

    /** Simulates a split of all recordings. */
    Dataset open(Split split, Monitor monitor) throws IOException {
        Encoder encoder = new Encoder(shape, Tuning.of(options), gallery.others(CALIBRATION));
        int[][] neurons = neurons();
        Assembly assembly = new Assembly();
        for (int r = 0; r < extent.recordings(); r++) {
            int[] images =
                    split == Split.TRAIN
                            ? Subset.images(options).of(id(r), r, showings.train())
                            : IntStream.range(0, showings.images(split)).toArray();
            Shown shown =
                    gallery.of(split, r, images, new Part(monitor, 2 * r, 2 * neurons.length));
            assembly.show(r, shown);
            Part part = new Part(monitor, 2 * r + 1, 2 * neurons.length);
            record(r, neurons[r], shown, encoder, assembly, part);
        }
        return assembly.dataset(shape, described(neurons));
    }

    private String id(int recording) {
        return "%s: recording %d".formatted(where, recording + 1);
    }

    /** Numbers of the neurons of each recording; the same of matched ones. */
    private int[][] neurons() throws IOException {
        int[][] neurons = new int[extent.recordings()][];
        for (int r = 0; r < neurons.length; r++) {
            neurons[r] = Subset.neurons(options).of(id(r), extent.animal(r), extent.neurons());
        }
        return neurons;
    }

    private void record(
            int recording,
            int[] neurons,
            Shown shown,
            Encoder encoder,
            Assembly assembly,
            Part part)
            throws InterruptedIOException {
        RandomStream own = random.split("recording").split(recording);
        Course course = new Course(showings.trials(), own.split("course"));
        double[] means = population.meanRates(recording, neurons);
        List<Cell> cells = population.cells(recording, neurons);
        boolean eye = options.flag(EYE);
        float[][] rates =
                eye
                        ? encoder.rates(
                                cells, means, shown.size(), t -> seen(shown, t, course), part)
                        : encoder.rates(
                                cells, means, shown.images().size(), shown.images()::get, part);
        Recorder recorder = NoiseKind.of(options).of(neurons, means, own);
        RandomStream noise = own.split("noise");
        for (int t = 0; t < shown.size(); t++) {
            int trial = shown.number(t);
            float[] rate = rates[eye ? t : shown.image(t)];
            if (options.flag(STATE)) {
                rate = modulated(rate, trial, neurons, course);
                assembly.beside(Responses.BEHAVIOUR, course.behaviour(trial));
            }
            if (eye) {
                assembly.beside(Responses.PUPIL, course.pupil(trial));
            }
            assembly.respond(recorder.record(noise.split(trial), rate), recorder.expected(rate));
        }
    }

    /** The image of a trial as fields that stay where they are see it. */
    private float[] seen(Shown shown, int t, Course course) {
        double[] shift = course.shift(shown.number(t));
        Shift pixels =
                new Shift(shift[0] / 2 * (shape.width() - 1), shift[1] / 2 * (shape.height() - 1));
        return pixels.of(shown.images().get(shown.image(t)), shape.width());
    }

    private static float[] modulated(float[] rate, int trial, int[] neurons, Course course) {
        float[] modulated = new float[rate.length];
        for (int n = 0; n < rate.length; n++) {
            modulated[n] = (float) (rate[n] * course.factor(trial, neurons[n]));
        }
        return modulated;
    }

    /** All that is known of the neurons. */
    private Neurons described(int[][] neurons) {
        Neurons.Recording[] recordings = new Neurons.Recording[neurons.length];
        int size = Arrays.stream(neurons).mapToInt(n -> n.length).sum();
        float[] um = new float[3 * size];
        int[] matches = new int[size];
        float[] centres = new float[2 * size];
        int at = 0;
        for (int r = 0; r < neurons.length; r++) {
            recordings[r] = new Neurons.Recording("synthetic-" + (r + 1), at, neurons[r].length);
            Animal animal = population.animal(r);
            for (int neuron : neurons[r]) {
                for (int axis = 0; axis < 3; axis++) {
                    um[3 * at + axis] = animal.um(neuron, axis);
                }
                matches[at] = extent.matches(r) ? neuron : Neurons.UNMATCHED;
                centres[2 * at] = (float) animal.column(neuron, shape.width());
                centres[2 * at + 1] = (float) animal.row(neuron, shape.height());
                at++;
            }
        }
        return Neurons.of(List.of(recordings)).at(um).matching(matches).seeing(centres);
    }
}
