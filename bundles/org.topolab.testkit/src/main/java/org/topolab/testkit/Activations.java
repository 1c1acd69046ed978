package org.topolab.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/** Made-up activations of one sheet for labelled images, [images, units]. */
public final class Activations {

    /** A rule for one value. */
    @FunctionalInterface
    public interface Rule {

        /** The activation of a unit for an image. */
        double value(int image, int unit);
    }

    private final Targets.Classes targets;
    private final int units;
    private final float[] values;

    /**
     * @param targets class of each image
     * @param units number of units
     * @param values [images, units] row-major; copied
     */
    public Activations(Targets.Classes targets, int units, float[] values) {
        if (values.length != Math.multiplyExact(targets.size(), units)) {
            throw new IllegalArgumentException(
                    "%d values for %d images of %d units"
                            .formatted(values.length, targets.size(), units));
        }
        this.targets = targets;
        this.units = units;
        this.values = values.clone();
    }

    /** Values by a rule. */
    public static Activations of(Targets.Classes targets, int units, Rule rule) {
        float[] values = new float[Math.multiplyExact(targets.size(), units)];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) rule.value(at / units, at % units);
        }
        return new Activations(targets, units, values);
    }

    /**
     * Normal noise plus, for each unit, an answer to one class of its own: unit u answers to class
     * u * classes / units with 0 to 3 standard deviations. The same seed gives the same bits.
     */
    public static Activations random(long seed, int classes, int images, int units) {
        RandomStream stream = RandomStream.of(seed);
        RandomStream noise = stream.split("noise");
        RandomStream gain = stream.split("gain");
        Targets.Classes targets = targets(seed, classes, images);
        return of(
                targets,
                units,
                (image, unit) -> {
                    boolean liked = targets.label(image) == (int) ((long) unit * classes / units);
                    return noise.normal((long) image * units + unit)
                            + (liked ? 3 * gain.uniform(unit) : 0);
                });
    }

    /** Normal noise, that of a unit for an image at number image * units + unit of the seed. */
    public static Activations noise(long seed, Targets.Classes targets, int units) {
        RandomStream stream = RandomStream.of(seed);
        return of(targets, units, (image, unit) -> stream.normal((long) image * units + unit));
    }

    /**
     * Normal noise plus, for half of the units of each block at random places, 4 for the class that
     * has the number of the block.
     */
    public static Activations blocks(long seed, Layout.Grid grid, Targets.Classes targets) {
        RandomStream noise = RandomStream.of(seed).split("noise");
        RandomStream likes = RandomStream.of(seed).split("likes");
        return of(
                targets,
                grid.units(),
                (image, unit) -> {
                    boolean own = targets.label(image) == grid.block(unit);
                    boolean liked = own && likes.uniform(unit) < 0.5;
                    return noise.normal((long) image * grid.units() + unit) + (liked ? 4 : 0);
                });
    }

    /**
     * One image of each class, from which each unit prefers the class that a map says by the
     * published d': it answers to that image alone, without spread among the others; or, for none,
     * to the first six of ten, which stays below 2 for all: 2 sqrt(4 / 5) = 1.79.
     *
     * @param labels [units], -1 for none; none only with 10 classes
     */
    public static Activations preferring(int[] labels, int classes) {
        return of(
                oneEach(classes),
                labels.length,
                (image, unit) -> (labels[unit] < 0 ? image < 6 : image == labels[unit]) ? 1 : 0);
    }

    /** The same value for every unit and image. */
    public static Activations constant(float value, int classes, int images, int units) {
        return of(targets(1, classes, images), units, (image, unit) -> value);
    }

    /** Classes in random order, each at least once if there are enough images. */
    public static Targets.Classes targets(long seed, int classes, int images) {
        List<String> names = IntStream.range(0, classes).mapToObj(c -> "class-" + c).toList();
        int[] order = RandomStream.of(seed).split("order").permutation(images);
        int[] labels = Arrays.stream(order).map(i -> i % classes).toArray();
        return new Targets.Classes(names, labels);
    }

    /** One image for each class. */
    public static Targets.Classes oneEach(int classes) {
        List<String> names = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        return new Targets.Classes(names, IntStream.range(0, classes).toArray());
    }

    /** The same with the values of one unit replaced by a value. */
    public Activations withUnit(int unit, float value) {
        float[] changed = values.clone();
        for (int at = unit; at < changed.length; at += units) {
            changed[at] = value;
        }
        return new Activations(targets, units, changed);
    }

    /** Class of each image. */
    public Targets.Classes targets() {
        return targets;
    }

    /** Number of images. */
    public int images() {
        return targets.size();
    }

    /** Number of units. */
    public int units() {
        return units;
    }

    /** One value. */
    public float value(int image, int unit) {
        return values[image * units + unit];
    }

    /**
     * Gives images from to before end to an accumulator, in batches; the memory of a batch is
     * overwritten after each call, as a model may do.
     */
    public void feed(Accumulator accumulator, int from, int end, int batch) {
        float[] memory = new float[batch * units];
        for (int first = from; first < end; first += batch) {
            int images = Math.min(batch, end - first);
            System.arraycopy(values, first * units, memory, 0, images * units);
            accumulator.add(new ActivationBatch(first, images, units, memory));
            Arrays.fill(memory, Float.NaN);
        }
    }

    /** Gives all images to an accumulator, in batches of 16. */
    public void feed(Accumulator accumulator) {
        feed(accumulator, 0, images(), 16);
    }
}
