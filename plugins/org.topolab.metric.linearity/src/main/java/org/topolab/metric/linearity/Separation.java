package org.topolab.metric.linearity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.stat.RandomStream;

/**
 * Tells classes apart, pair by pair, on images that the separating planes were not fitted to. All
 * products of images are taken once, however the images are labelled.
 */
final class Separation {

    private final boolean empty;
    private final double[][] gram;
    private final boolean together;
    private final SquaredHinge.Limits limits;

    /**
     * @param features [images, features], finite
     * @param together whether the images of a pair are halved together, as published
     */
    Separation(Rows features, boolean together, SquaredHinge.Limits limits) {
        this.empty = features.length() == 0;
        this.gram = Products.gram(features);
        this.together = together;
        this.limits = limits;
    }

    /**
     * How one pair was told apart.
     *
     * @param scored images that were scored, as places in the order of all; none if the pair is
     *     undefined, because a class has no image to fit, none are left to score, or there are no
     *     features
     * @param right those of them that were told rightly
     * @param passes of the solver
     * @param converged whether the solver met its tolerance
     */
    record Outcome(List<Integer> scored, List<Integer> right, int passes, boolean converged) {

        /** Share of scored images told rightly; NaN if the pair is undefined. */
        double accuracy() {
            return (double) right.size() / scored.size();
        }

        /** The same with images counted so often. */
        double accuracy(int[] counts) {
            return (double) sum(right, counts) / sum(scored, counts);
        }

        private static int sum(List<Integer> images, int[] counts) {
            return images.stream().mapToInt(image -> counts[image]).sum();
        }
    }

    /** How each pair is told apart if the images have some labels. */
    List<Outcome> outcomes(List<Pair> pairs, int[] labels, RandomStream order) {
        return IntStream.range(0, pairs.size())
                .mapToObj(at -> outcome(pairs.get(at), labels, order.split(at)))
                .toList();
    }

    private Outcome outcome(Pair pair, int[] labels, RandomStream order) {
        Pair.Halves halves = pair.halves(labels, together);
        int[] fit = halves.fit().toArray();
        int[] score = halves.score().toArray();
        double[] signs =
                Arrays.stream(fit).mapToDouble(i -> labels[i] == pair.b() ? 1 : -1).toArray();
        if (empty || score.length == 0 || Math.abs(Arrays.stream(signs).sum()) == fit.length) {
            return new Outcome(List.of(), List.of(), 0, true);
        }
        double[][] products = new double[fit.length][];
        Arrays.setAll(products, i -> products(fit[i], fit));
        SquaredHinge plane = SquaredHinge.solve(products, signs, limits, order);
        List<Integer> right =
                Arrays.stream(score)
                        .filter(i -> plane.output(products(i, fit)) > 0 == (labels[i] == pair.b()))
                        .boxed()
                        .toList();
        return new Outcome(
                Arrays.stream(score).boxed().toList(), right, plane.passes(), plane.converged());
    }

    /** Products of an image with others, the intercept's included. */
    private double[] products(int image, int[] others) {
        return Arrays.stream(others)
                .mapToDouble(o -> 1 + (o < image ? gram[image][o] : gram[o][image]))
                .toArray();
    }

    /** 2 (mean accuracy - 1/2) over the pairs where it is defined; NaN if nowhere. */
    static double index(List<Outcome> outcomes) {
        return index(outcomes.stream().mapToDouble(Outcome::accuracy).toArray());
    }

    /** The same with images counted so often. */
    static double index(List<Outcome> outcomes, int[] counts) {
        return index(outcomes.stream().mapToDouble(one -> one.accuracy(counts)).toArray());
    }

    private static double index(double[] accuracies) {
        double mean =
                Arrays.stream(accuracies).filter(Double::isFinite).average().orElse(Double.NaN);
        return 2 * (mean - 0.5);
    }
}
