package org.topolab.data.syntheticv1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Subset;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.model.Compute;
import org.topolab.api.model.TrainedModels;
import org.topolab.api.model.TrainedModels.Trained;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

/**
 * Simulated recordings of the neurons of a trained network: the network says the rates, responses
 * are drawn from them. What another model finds can be compared with the teacher.
 */
@Component
public final class TeacherProvider implements DatasetProvider {

    static final String ID = "teacher";

    private static final String RUN = "run";
    private static final String HEIGHT = "height";
    private static final String WIDTH = "width";
    private static final String TRAIN = "train-trials";
    private static final String VALIDATION = "validation-trials";
    private static final String TEST = "test-images";
    private static final String REPEATS = "repeats";
    private static final String MEDIAN = "median-rate";
    private static final String SEED = "seed";

    /** Images over which the mean rate of each neuron is taken. */
    private static final int CALIBRATION = 256;

    /** One, so that the network says the same on any machine, whatever its processors. */
    private static final int THREADS = 1;

    private final TrainedModels models;

    @Activate
    public TeacherProvider(@Reference TrainedModels models) {
        this.models = models;
    }

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Recordings of a trained network",
                        "Responses drawn from the rates that a trained network of neurons predicts"
                                + " for noise with the spectrum of natural images, so that other"
                                + " models can be fitted to it and what they find be compared with"
                                + " it.",
                        List.of(
                                new Citation(
                                        "Lurz et al. 2021, Generalization in data-driven models"
                                                + " of primary visual cortex, ICLR (such networks)",
                                        "10.1101/2020.10.05.326256")),
                        "Apache-2.0",
                        specs()),
                "that of the network: the program makes the images");
    }

    private static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new TextOption(
                        RUN,
                        "The network, trained or imported: a run folder, or a file of weights that its"
                                + " family knows.",
                        Optional.empty(),
                        "the folder of a run, or a file"));
        specs.add(number(HEIGHT, "Rows of pixels, if the network was imported", 36, 1, 4096));
        specs.add(number(WIDTH, "Columns of pixels, if the network was imported", 64, 1, 4096));
        specs.add(ImageKind.spec());
        specs.add(number(TRAIN, "Training images, each shown once", 2000, 1, 10_000_000));
        specs.add(number(VALIDATION, "Validation images, each shown once", 200, 1, 1_000_000));
        specs.add(number(TEST, "Test images", 100, 2, 1_000_000));
        specs.add(number(REPEATS, "How often each test image is shown", 10, 1, 1000));
        specs.add(NoiseKind.spec());
        specs.add(
                new DoubleOption(
                        MEDIAN,
                        "Mean rate of the median neuron, spikes per image: all rates are"
                                + " multiplied by what that takes; 0 leaves them as the network"
                                + " says them.",
                        1,
                        0,
                        1000));
        specs.add(
                new IntOption(
                        SEED, "Seed of images and noise.", 1, Long.MIN_VALUE, Long.MAX_VALUE));
        specs.addAll(Subset.specs());
        return List.copyOf(specs);
    }

    private static OptionSpec number(String name, String help, int fallback, int min, int max) {
        return new IntOption(name, help + ".", fallback, min, max);
    }

    @Override
    public Set<Split> splits() {
        return Set.of(Split.TRAIN, Split.VALIDATION, Split.TEST);
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Options options = request.options();
        String where = "%s: %s".formatted(ID, options.text(RUN));
        Trained trained = opened(options);
        try {
            if (trained.image().channels() != 1) {
                throw new IOException(
                        "%s: found a network for images of %d channels, expected grey ones; choose another run"
                                .formatted(where, trained.image().channels()));
            }
            return simulated(where, trained, request, monitor);
        } finally {
            trained.model().close();
        }
    }

    private Trained opened(Options options) throws IOException {
        ImageShape shape = new ImageShape(1, options.integer(HEIGHT), options.integer(WIDTH));
        try {
            return models.open(options.text(RUN), shape, Compute.f32(THREADS));
        } catch (FormatException e) {
            throw new FormatException(
                    "%s: data.%s".formatted(ID, RUN),
                    "what is no network (%s)".formatted(e.getMessage()),
                    "a run folder or a file of weights",
                    "name another",
                    e);
        }
    }

    private static Dataset simulated(
            String where, Trained trained, DataRequest request, Monitor monitor)
            throws IOException {
        Options options = request.options();
        Split split = request.split();
        Showings showings =
                new Showings(
                        options.integer(TRAIN),
                        options.integer(VALIDATION),
                        options.integer(TEST),
                        options.integer(REPEATS));
        RandomStream random = RandomStream.of(options.whole(SEED)).split(ID);
        Shown.Gallery gallery =
                new Shown.Gallery(
                        showings,
                        ImageKind.of(options).of(trained.image()),
                        random.split("images"));
        int[] images =
                split == Split.TRAIN
                        ? Subset.images(options).of(where, 0, showings.train())
                        : IntStream.range(0, showings.images(split)).toArray();
        int[] neurons = Subset.neurons(options).of(where, 0, trained.outputs());
        Shown shown = gallery.of(split, 0, images, new Part(monitor, 0, 3));
        Teaching teaching = new Teaching(where, trained.model(), trained.image());
        int[] all = IntStream.range(0, trained.outputs()).toArray();
        double[] means =
                Teaching.means(
                        teaching.rates(gallery.others(CALIBRATION), all, new Part(monitor, 1, 3)));
        double gain = gain(where, options.number(MEDIAN), Teaching.median(means));
        float[][] rates = teaching.rates(shown.images(), neurons, new Part(monitor, 2, 3));
        for (float[] image : rates) {
            for (int n = 0; n < image.length; n++) {
                image[n] = (float) (gain * image[n]);
            }
        }
        double[] own = IntStream.of(neurons).mapToDouble(n -> gain * means[n]).toArray();
        Recorder recorder = NoiseKind.of(options).of(neurons, own, random.split("recording"));
        Assembly assembly = new Assembly();
        assembly.show(0, shown);
        for (int t = 0; t < shown.size(); t++) {
            float[] rate = rates[shown.image(t)];
            RandomStream noise = random.split("noise").split(shown.number(t));
            assembly.respond(recorder.record(noise, rate), recorder.expected(rate));
        }
        return assembly.dataset(
                trained.image(), TaughtNeurons.of(ID, trained.model(), trained.outputs(), neurons));
    }

    private static double gain(String where, double wanted, double median) throws IOException {
        if (wanted == 0) {
            return 1;
        }
        if (!(median > 0)) {
            throw new IOException(
                    "%s: found that half of the neurons are silent, expected rates; set data.%s to 0, or choose another run"
                            .formatted(where, MEDIAN));
        }
        return wanted / median;
    }
}
