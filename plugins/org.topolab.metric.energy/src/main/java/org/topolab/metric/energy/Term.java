package org.topolab.metric.energy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.stat.Sample;

/** A cost of each unit, summed over the images of each part: spiking, transmission, or both. */
final class Term {

    private final String name;
    private final long[] images;
    private final double[][] sums;
    private final boolean sum;

    /**
     * @param images of each part
     * @param sums [parts, units]; not copied
     * @param sum whether sums over all images are told, instead of means
     */
    Term(String name, long[] images, double[][] sums, boolean sum) {
        this.name = name;
        this.images = images.clone();
        this.sums = sums;
        this.sum = sum;
    }

    /** This and another cost of the same images and units, each with a weight. */
    Term plus(String both, double weight, Term other, double otherWeight) {
        double[][] added = new double[sums.length][];
        for (int part = 0; part < sums.length; part++) {
            double[] one = sums[part];
            double[] two = other.sums[part];
            added[part] = new double[one.length];
            Arrays.setAll(added[part], u -> weight * one[u] + otherWeight * two[u]);
        }
        return new Term(both, images, added, sum);
    }

    private long all() {
        return Arrays.stream(images).sum();
    }

    /** What a mean over images is multiplied by. */
    private double scale() {
        return sum ? all() : 1;
    }

    /** The cost of each unit, [units]; NaN without images. */
    double[] units() {
        double[] units = new double[sums[0].length];
        for (double[] part : sums) {
            for (int unit = 0; unit < units.length; unit++) {
                units[unit] += part[unit];
            }
        }
        double divisor = all() / scale();
        Arrays.setAll(units, unit -> units[unit] / divisor);
        return units;
    }

    /** The cost of all units together, with its interval. */
    Scalar scalar() {
        double value = Arrays.stream(units()).sum();
        double[][] each = each(units -> new double[] {Arrays.stream(units).sum()});
        return new Scalar(name, value, Optional.empty(), interval(value, each, 0), "");
    }

    /**
     * Numbers of each part that has images, for one image, [parts][numbers].
     *
     * @param numbers of the costs of the units, linear in these
     */
    double[][] each(UnaryOperator<double[]> numbers) {
        return IntStream.range(0, sums.length)
                .filter(part -> images[part] > 0)
                .mapToObj(
                        part ->
                                Arrays.stream(numbers.apply(sums[part]))
                                        .map(number -> number / images[part])
                                        .toArray())
                .toArray(double[][]::new);
    }

    /**
     * Where a number may well lie with other images, from the parts, which are few but equal:
     * Student's t. Empty if there are fewer than 2.
     *
     * @param each what {@link #each} gives
     * @param at which of its numbers
     */
    Optional<Interval> interval(double value, double[][] each, int at) {
        double[] numbers = Arrays.stream(each).mapToDouble(part -> part[at]).toArray();
        double room = Sample.of(numbers).halfWidth() * scale();
        return Double.isFinite(value) && Double.isFinite(room)
                ? Optional.of(new Interval(value - room, value + room, Sample.LEVEL))
                : Optional.empty();
    }
}
