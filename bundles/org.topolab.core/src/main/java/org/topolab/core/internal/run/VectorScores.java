package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

/**
 * How good predictions are, over all images and for each class.
 *
 * <p>Classes: {@code accuracy}, the share whose most probable class is the right one, and {@code
 * loss}, the mean of -ln p(right class). Vectors: {@code mse}, the mean squared difference, {@code
 * bce}, the mean binary cross-entropy, where outputs and targets lie in 0 to 1, and, where there
 * are classes beside the vectors, {@code accuracy}, the share whose nearest code is that of their
 * class. Accuracy has the level 1 / classes of guessing, with the binomial spread of that share.
 */
final class VectorScores implements Scores {

    /** Least probability whose logarithm is taken, the smallest normal float. */
    private static final double LEAST = Float.MIN_NORMAL;

    private final Targets targets;
    private final Optional<NearestCode> codes;
    private final int groups;
    private final long[] images;
    private final long[] right;
    private final double[] errors;
    private final double[] entropies;
    private boolean probabilities = true;

    VectorScores(Targets targets) {
        this.targets = targets;
        this.codes =
                targets instanceof Targets.Vectors vectors && vectors.classes().isPresent()
                        ? Optional.of(new NearestCode(vectors))
                        : Optional.empty();
        this.groups = targets.classes().map(classes -> classes.names().size()).orElse(1);
        this.images = new long[groups];
        this.right = new long[groups];
        this.errors = new double[groups];
        this.entropies = new double[groups];
    }

    @Override
    public void add(ActivationBatch outputs) {
        for (int i = 0; i < outputs.images(); i++) {
            int index = outputs.index(i);
            int group = targets.classes().map(classes -> classes.label(index)).orElse(0);
            images[group]++;
            if (targets instanceof Targets.Classes) {
                right[group] += best(outputs, i) == group ? 1 : 0;
                entropies[group] -= Math.log(Math.max(outputs.value(i, group), LEAST));
            } else if (targets instanceof Targets.Vectors vectors) {
                add(outputs, i, vectors, group);
            }
        }
    }

    private static int best(ActivationBatch outputs, int image) {
        int best = 0;
        for (int unit = 1; unit < outputs.units(); unit++) {
            if (outputs.value(image, unit) > outputs.value(image, best)) {
                best = unit;
            }
        }
        return best;
    }

    private void add(ActivationBatch outputs, int image, Targets.Vectors vectors, int group) {
        double squares = 0;
        double entropy = 0;
        for (int unit = 0; unit < outputs.units(); unit++) {
            double found = outputs.value(image, unit);
            double expected = vectors.value(outputs.index(image), unit);
            squares += (found - expected) * (found - expected);
            probabilities &= found >= 0 && found <= 1 && expected >= 0 && expected <= 1;
            entropy -= expected * log(found) + (1 - expected) * log(1 - found);
        }
        errors[group] += squares / outputs.units();
        entropies[group] += entropy / outputs.units();
        codes.ifPresent(c -> right[group] += c.nearest(outputs, image) == group ? 1 : 0);
    }

    /** As PyTorch has it, no smaller than -100. */
    private static double log(double probability) {
        return probability > 0 ? Math.max(Math.log(probability), -100) : -100;
    }

    @Override
    public Results finish() {
        long all = Arrays.stream(images).sum();
        List<Result> found = new ArrayList<>();
        if (all == 0) {
            return new Results(found);
        }
        boolean vectors = targets instanceof Targets.Vectors;
        boolean known = targets.classes().isPresent();
        if (known) {
            double guess = 1.0 / groups;
            double spread = Math.sqrt(guess * (1 - guess) / all);
            double share = (double) Arrays.stream(right).sum() / all;
            Chance chance = new Chance(guess, spread, 0);
            found.add(new Scalar("accuracy", share, Optional.of(chance), ""));
        }
        if (vectors) {
            found.add(new Scalar("mse", Arrays.stream(errors).sum() / all, Optional.empty(), ""));
        }
        if (probabilities) {
            double entropy = Arrays.stream(entropies).sum() / all;
            found.add(new Scalar(vectors ? "bce" : "loss", entropy, Optional.empty(), "nats"));
        }
        if (known) {
            found.add(table(vectors));
        }
        return new Results(found);
    }

    private Result table(boolean vectors) {
        List<String> columns = new ArrayList<>(List.of("images", "accuracy"));
        List<IntToDoubleFunction> values = new ArrayList<>();
        values.add(group -> images[group]);
        values.add(group -> (double) right[group] / images[group]);
        if (vectors) {
            columns.add("mse");
            values.add(group -> errors[group] / images[group]);
        }
        if (probabilities) {
            columns.add(vectors ? "bce" : "loss");
            values.add(group -> entropies[group] / images[group]);
        }
        List<List<Double>> cells = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int row = group;
            cells.add(values.stream().map(value -> value.applyAsDouble(row)).toList());
        }
        return new Result.Table("classes", columns, targets.classes().get().names(), cells);
    }
}
