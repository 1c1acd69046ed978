package org.topolab.api.stat;

import java.util.Arrays;

/**
 * d': how far the activations of a unit for one class, or a set of classes, lie from those for all
 * others, in standard deviations. Two definitions; both leave undefined values as NaN and values
 * without spread as infinite. Classes of which no image was seen belong to no side.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks,
 *     bioRxiv</a>
 */
public final class Discriminability {

    /** Receives the map of one class after the other, in label order. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes the map of one class.
         *
         * @param label the class
         * @param dprime [units]; valid only during the call
         */
        void map(int label, double[] dprime);
    }

    private final boolean overImages;
    private final double offset;

    private Discriminability(boolean overImages, double offset) {
        this.overImages = overImages;
        this.offset = offset;
    }

    /**
     * Over images, as in signal detection: (mean_c - mean_rest) / sqrt((var_c + var_rest) / 2),
     * with population variances. NaN where a side has fewer than 2 images.
     *
     * @see "Simpson, Fitter 1973, What is the best index of detectability? Psychol. Bull.
     *     80:481-488"
     */
    public static Discriminability corrected() {
        return new Discriminability(true, 0);
    }

    /**
     * Over class means, as the code of Hannagan 2021 has it: 2 (m1 - m2) / (s1 + s2), m and s being
     * mean and population standard deviation of the class means on each side. A single class has s1
     * = 0, so this is twice a z-score against the other class means and not a d' of signal
     * detection: among 10 classes of pure noise 99.7 % of the units exceed 2 for some class.
     */
    public static Discriminability published() {
        return published(0);
    }

    /**
     * As {@link #published()}, with the sum of each class started at an offset instead of 0: class
     * means become mean + offset / images. The code of Hannagan 2021 uses 1 for all but numbers.
     */
    public static Discriminability published(double offset) {
        return new Discriminability(false, offset);
    }

    /** Whether over images, and not over class means as published. */
    public boolean overImages() {
        return overImages;
    }

    /** The value above which a unit is usually called selective: 1 over images, 2 over means. */
    public double usualThreshold() {
        return overImages ? 1 : 2;
    }

    /**
     * Whether a unit with this d' counts as selective. Infinite values count for the published
     * definition and not for the corrected one, where they say that there was no spread to measure.
     */
    public boolean selective(double dprime, double threshold) {
        return dprime > threshold && !(overImages && Double.isInfinite(dprime));
    }

    /** Hands over d' of each class against all others; NaN for classes without images. */
    public void eachClass(ClassMoments moments, Sink sink) {
        double[] room = new double[moments.units()];
        leaveOneOut(moments, 0, moments.classes(), new Pool(moments.units()), room, sink);
    }

    /**
     * d' of a set of classes against all classes not in the set.
     *
     * @param labels the set
     * @return [units]
     */
    public double[] ofSet(ClassMoments moments, int... labels) {
        Pool inside = new Pool(moments.units());
        Pool outside = new Pool(moments.units());
        for (int label = 0; label < moments.classes(); label++) {
            int at = label;
            add(moments, label, Arrays.stream(labels).anyMatch(l -> l == at) ? inside : outside);
        }
        double[] dprime = new double[moments.units()];
        compare(inside, outside, dprime);
        return dprime;
    }

    /**
     * Divides and conquers: the rest of a class is pooled from whole halves, which takes C log C
     * merges and, other than subtracting from a total, leaves zero variances exactly zero.
     */
    private void leaveOneOut(
            ClassMoments moments, int low, int high, Pool outside, double[] room, Sink sink) {
        if (high - low == 1) {
            Pool inside = new Pool(moments.units());
            add(moments, low, inside);
            compare(inside, outside, room);
            sink.map(low, room);
        } else if (high > low) {
            int middle = (low + high) >>> 1;
            leaveOneOut(moments, low, middle, with(moments, outside, middle, high), room, sink);
            leaveOneOut(moments, middle, high, with(moments, outside, low, middle), room, sink);
        }
    }

    private Pool with(ClassMoments moments, Pool outside, int low, int high) {
        Pool more = outside.copy();
        for (int label = low; label < high; label++) {
            add(moments, label, more);
        }
        return more;
    }

    private void add(ClassMoments moments, int label, Pool pool) {
        long images = moments.count(label);
        if (images == 0) {
            return;
        }
        double shift = offset / images;
        pool.add(
                overImages ? images : 1,
                unit -> moments.mean(label, unit) + shift,
                unit -> overImages ? moments.variance(label, unit) * images : 0);
    }

    private void compare(Pool inside, Pool outside, double[] dprime) {
        int least = overImages ? 2 : 1;
        if (inside.count() < least || outside.count() < least) {
            Arrays.fill(dprime, Double.NaN);
            return;
        }
        for (int unit = 0; unit < dprime.length; unit++) {
            double apart = inside.mean(unit) - outside.mean(unit);
            double a = inside.variance(unit);
            double b = outside.variance(unit);
            dprime[unit] =
                    overImages
                            ? apart / Math.sqrt((a + b) / 2)
                            : 2 * apart / (Math.sqrt(a) + Math.sqrt(b));
        }
    }
}
