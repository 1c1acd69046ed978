package org.topolab.api.stat;

import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

/**
 * Count, mean and sum of squared deviations of each unit for each class, in one pass. Mergeable:
 * parts give the moments of the whole.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub, LeVeque 1983,
 *     Algorithms for computing the sample variance, Am. Stat. 37:242-247</a>
 */
public final class ClassMoments {

    private final Targets.Classes classes;
    private final int units;
    private final long[] counts;
    private final double[] means;
    private final double[] squares;

    /**
     * @param classes the class of each image
     * @param units number of units, at least 1
     */
    public ClassMoments(Targets.Classes classes, int units) {
        this.classes = classes;
        this.units = units;
        this.counts = new long[classes.names().size()];
        this.means = new double[Math.multiplyExact(counts.length, units)];
        this.squares = new double[means.length];
    }

    /** Takes in one batch, [images, units]. */
    public void add(ActivationBatch batch) {
        check(batch);
        double[] values = new double[units];
        for (int image = 0; image < batch.images(); image++) {
            batch.copyImage(image, values, 0);
            add(classes.label(batch.index(image)), 1, values, 0);
        }
    }

    /** Refuses a batch of another number of units. */
    void check(ActivationBatch batch) {
        if (batch.units() != units) {
            throw new IllegalArgumentException(
                    "found activations of %d units, expected %d".formatted(batch.units(), units));
        }
    }

    /**
     * Takes in one image.
     *
     * @param weight how often it counts; nothing happens if 0
     * @param values activations of several images
     * @param from where those of this image begin
     */
    void add(int label, int weight, double[] values, int from) {
        if (weight == 0) {
            return;
        }
        counts[label] += weight;
        double share = (double) weight / counts[label];
        for (int unit = 0, at = label * units; unit < units; unit++) {
            double off = values[from + unit] - means[at + unit];
            double step = off * share;
            means[at + unit] += step;
            squares[at + unit] += weight * off * (off - step);
        }
    }

    /** Takes in what another has seen. */
    public void merge(ClassMoments other) {
        if (other.units != units || other.counts.length != counts.length) {
            throw new IllegalArgumentException(
                    "found moments of %d classes and %d units, expected %d and %d"
                            .formatted(other.counts.length, other.units, counts.length, units));
        }
        for (int label = 0; label < counts.length; label++) {
            long theirs = other.counts[label];
            long sum = counts[label] + theirs;
            if (theirs == 0) {
                continue;
            }
            for (int at = label * units; at < (label + 1) * units; at++) {
                double off = other.means[at] - means[at];
                means[at] += off * theirs / sum;
                squares[at] += other.squares[at] + off * off * counts[label] * theirs / sum;
            }
            counts[label] = sum;
        }
    }

    /** Number of classes. */
    public int classes() {
        return counts.length;
    }

    /** Number of units. */
    public int units() {
        return units;
    }

    /** Names of the classes and the label of each image. */
    public Targets.Classes targets() {
        return classes;
    }

    /** Images seen of a class. */
    public long count(int label) {
        return counts[label];
    }

    /** Mean of a unit over the images of a class; NaN if none was seen. */
    public double mean(int label, int unit) {
        return counts[label] == 0 ? Double.NaN : means[label * units + unit];
    }

    /** Population variance of a unit over the images of a class; NaN if none was seen. */
    public double variance(int label, int unit) {
        return squares[label * units + unit] / counts[label];
    }
}
