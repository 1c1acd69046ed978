package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.model.ActivationBatch;

/**
 * How good predictions are. Classes: {@code accuracy}, the share whose most probable class is the
 * right one, with the level 1 / classes of guessing and the binomial spread of that share, and
 * {@code loss}, the mean of -ln p(right class). Vectors: {@code mse}, the mean squared difference.
 */
final class Scores {

    /** Least probability whose logarithm is taken, the smallest normal float. */
    private static final double LEAST = Float.MIN_NORMAL;

    private final Targets targets;
    private long images;
    private long right;
    private double sum;

    Scores(Targets targets) {
        this.targets = targets;
    }

    /** Takes in predictions, [images, outputs], indexed within the data set. */
    void add(ActivationBatch outputs) {
        for (int i = 0; i < outputs.images(); i++) {
            images++;
            if (targets instanceof Targets.Classes classes) {
                add(outputs, i, classes.label(outputs.index(i)));
            } else if (targets instanceof Targets.Vectors vectors) {
                add(outputs, i, vectors);
            }
        }
    }

    private void add(ActivationBatch outputs, int image, int label) {
        int best = 0;
        for (int unit = 1; unit < outputs.units(); unit++) {
            if (outputs.value(image, unit) > outputs.value(image, best)) {
                best = unit;
            }
        }
        right += best == label ? 1 : 0;
        sum -= Math.log(Math.max(outputs.value(image, label), LEAST));
    }

    private void add(ActivationBatch outputs, int image, Targets.Vectors vectors) {
        double squares = 0;
        for (int unit = 0; unit < outputs.units(); unit++) {
            double off =
                    (double) outputs.value(image, unit) - vectors.value(outputs.index(image), unit);
            squares += off * off;
        }
        sum += squares / outputs.units();
    }

    /** What was found; empty if the model gave no predictions. */
    List<Scalar> finish() {
        List<Scalar> found = new ArrayList<>();
        if (images > 0 && targets instanceof Targets.Classes classes) {
            double guess = 1.0 / classes.names().size();
            double spread = Math.sqrt(guess * (1 - guess) / images);
            Chance chance = new Chance(guess, spread, 0);
            found.add(new Scalar("accuracy", (double) right / images, Optional.of(chance), ""));
            found.add(new Scalar("loss", sum / images, Optional.empty(), "nats"));
        } else if (images > 0) {
            found.add(new Scalar("mse", sum / images, Optional.empty(), ""));
        }
        return found;
    }
}
