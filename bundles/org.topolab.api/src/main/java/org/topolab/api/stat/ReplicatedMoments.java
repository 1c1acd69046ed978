package org.topolab.api.stat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

/**
 * Moments of each class, and those of repetitions on changed data, all in one pass: with the
 * classes of the images exchanged, and with images drawn anew. Both are functions of seed and image
 * alone, so that batches come in any order and parts are mergeable.
 *
 * <p>Classes are exchanged by a random order of all labels, so that each class keeps its number of
 * images. Images are drawn by letting each count as often as a Poisson number of mean 1 says, which
 * tends to drawing with replacement for many images.
 *
 * @see <a href="https://doi.org/10.1214/12-AOAS571">Chamandy, Muralidharan, Najmi, Naidu 2012,
 *     Estimating uncertainty for massive data streams (the Poisson bootstrap)</a>
 */
public final class ReplicatedMoments {

    /** Bytes that repetitions may take at most, and no more than half of the heap. */
    private static final long MOST_BYTES = 2L << 30;

    /** Values taken in at a time: small enough for the cache of a core. */
    private static final int ROOM = 1 << 15;

    private final ClassMoments observed;
    private final List<ClassMoments> shuffled;
    private final List<ClassMoments> resampled;
    private final RandomStream[] draws;

    /**
     * @param metric id of the metric, for messages
     * @param classes the class of each image
     * @param units number of units, at least 1
     * @param stream random numbers of this measurement
     * @throws IllegalArgumentException if the repetitions take more than 2 GB or half of the heap
     */
    public ReplicatedMoments(
            String metric,
            Targets.Classes classes,
            int units,
            Replication replication,
            RandomStream stream) {
        refuseMoreThan(room(), metric, classes, units, replication);
        RandomStream orders = stream.split("labels");
        RandomStream counts = stream.split("bootstrap");
        observed = new ClassMoments(classes, units);
        shuffled =
                IntStream.range(0, replication.labelShuffles())
                        .mapToObj(r -> new ClassMoments(shuffle(classes, orders.split(r)), units))
                        .toList();
        resampled =
                Stream.generate(() -> new ClassMoments(classes, units))
                        .limit(replication.bootstrap())
                        .toList();
        draws = new RandomStream[replication.bootstrap()];
        Arrays.setAll(draws, counts::split);
    }

    private static long room() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
    }

    static void refuseMoreThan(
            long room, String metric, Targets.Classes classes, int units, Replication replication) {
        int names = classes.names().size();
        long one = new Replication(1, 0).bytes(classes.size(), names, units);
        long all = replication.bytes(classes.size(), names, units);
        if (all > room) {
            throw new IllegalArgumentException(
                    ("%s: label-shuffles: %d and bootstrap: %d take %d MB for %d classes and %d"
                                    + " units, expected at most %d; set both together to %d or"
                                    + " less, or to 0")
                            .formatted(
                                    metric,
                                    replication.labelShuffles(),
                                    replication.bootstrap(),
                                    all >> 20,
                                    names,
                                    units,
                                    room >> 20,
                                    room / one));
        }
    }

    private static Targets.Classes shuffle(Targets.Classes classes, RandomStream stream) {
        int[] labels = stream.permutation(classes.size());
        Arrays.setAll(labels, image -> classes.label(labels[image]));
        return new Targets.Classes(classes.names(), labels, classes.groups());
    }

    /** Takes in one batch, [images, units]. */
    public void add(ActivationBatch batch) {
        int units = observed.units();
        observed.check(batch);
        int most = Math.max(1, Math.min(batch.images(), ROOM / units));
        double[] values = new double[most * units];
        for (int first = 0; first < batch.images(); first += most) {
            int images = Math.min(most, batch.images() - first);
            for (int image = 0; image < images; image++) {
                batch.copyImage(first + image, values, image * units);
            }
            add(values, images, batch.index(first));
        }
    }

    /** Repetition by repetition, so that its moments and the values stay in the cache. */
    private void add(double[] values, int images, int index) {
        int units = observed.units();
        for (ClassMoments all : whole()) {
            Targets.Classes classes = all.targets();
            for (int image = 0; image < images; image++) {
                all.add(classes.label(index + image), 1, values, image * units);
            }
        }
        Targets.Classes classes = observed.targets();
        for (int r = 0; r < draws.length; r++) {
            ClassMoments drawn = resampled.get(r);
            for (int image = 0; image < images; image++) {
                int label = classes.label(index + image);
                drawn.add(label, poisson(draws[r].uniform(index + image)), values, image * units);
            }
        }
    }

    private List<ClassMoments> whole() {
        return Stream.concat(Stream.of(observed), shuffled.stream()).toList();
    }

    /** The Poisson number of mean 1 below which a share of all lies. */
    static int poisson(double share) {
        double probability = Math.exp(-1);
        double below = probability;
        int number = 0;
        while (share >= below && probability > 0) {
            number++;
            probability /= number;
            below += probability;
        }
        return number;
    }

    /** Takes in what another of the same start has seen. */
    public void merge(ReplicatedMoments other) {
        if (other.shuffled.size() != shuffled.size()
                || other.resampled.size() != resampled.size()) {
            throw new IllegalArgumentException(
                    "found moments with %d label-shuffles and %d bootstrap, expected %d and %d"
                            .formatted(
                                    other.shuffled.size(),
                                    other.resampled.size(),
                                    shuffled.size(),
                                    resampled.size()));
        }
        observed.merge(other.observed);
        for (int r = 0; r < shuffled.size(); r++) {
            shuffled.get(r).merge(other.shuffled.get(r));
        }
        for (int r = 0; r < resampled.size(); r++) {
            resampled.get(r).merge(other.resampled.get(r));
        }
    }

    /** What is found in all these moments. */
    public <T> Replicated<T> map(Function<ClassMoments, T> find) {
        return new Replicated<>(
                find.apply(observed),
                shuffled.stream().map(find).toList(),
                resampled.stream().map(find).toList());
    }

    /** Moments of the data as they are. */
    public ClassMoments observed() {
        return observed;
    }

    /** Moments with the classes of the images exchanged, one for each repetition. */
    public List<ClassMoments> shuffled() {
        return shuffled;
    }

    /** Moments of images drawn anew, one for each repetition. */
    public List<ClassMoments> resampled() {
        return resampled;
    }
}
