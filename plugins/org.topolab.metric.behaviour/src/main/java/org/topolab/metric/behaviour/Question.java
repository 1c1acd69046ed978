package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.List;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.option.Nearest;

/**
 * What the network is asked: which class an image is of, among all classes or among the categories.
 */
final class Question {

    private final List<String> names;
    private final int[] labels;
    private final int[] category;
    private final int[] choices;
    private final int positions;

    /**
     * @param classes class of each image of the test split
     * @param given names of the classes that are measured; none for all
     * @param among whether only these are answers
     * @throws IllegalArgumentException if a name is of no class, or there twice
     */
    Question(Targets.Classes classes, List<String> given, boolean among, Canvas canvas) {
        this.names = given.isEmpty() ? classes.names() : List.copyOf(given);
        this.labels =
                Arrays.stream(Sampled.of(classes.size(), canvas.images()))
                        .map(classes::label)
                        .toArray();
        this.category = new int[classes.names().size()];
        this.positions = canvas.positions();
        Arrays.fill(category, -1);
        int[] measured = new int[names.size()];
        for (int c = 0; c < measured.length; c++) {
            measured[c] = label(names.get(c), classes.names());
            if (category[measured[c]] >= 0) {
                throw refuse(names.get(c) + "' twice", "each class once");
            }
            category[measured[c]] = c;
        }
        int[] all = new int[category.length];
        Arrays.setAll(all, label -> label);
        this.choices = among ? measured : all;
    }

    private static int label(String name, List<String> names) {
        int label = names.indexOf(name);
        if (label < 0) {
            throw refuse(
                    name + "'",
                    "names of classes of the data set"
                            + Nearest.to(name, names)
                                    .map("; did you mean '%s'?"::formatted)
                                    .orElse(""));
        }
        return label;
    }

    private static IllegalArgumentException refuse(String found, String expected) {
        return new IllegalArgumentException(
                "%s: categories: found '%s, expected %s"
                        .formatted(PositionAccuracyMetric.ID, found, expected));
    }

    /** The class of the largest of the outputs that are answers; the first of equal ones. */
    int named(ActivationBatch batch, int image) {
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int choice : choices) {
            if (batch.value(image, choice) > most) {
                most = batch.value(image, choice);
                best = choice;
            }
        }
        return best;
    }

    /** Share of right answers of one who guesses. */
    double chance() {
        return 1.0 / choices.length;
    }

    /** Names of the categories, in order. */
    List<String> names() {
        return names;
    }

    int categories() {
        return names.size();
    }

    int positions() {
        return positions;
    }

    /** Number of images that are shown at each position. */
    int images() {
        return labels.length;
    }

    /** Class of an image that is shown. */
    int label(int image) {
        return labels[image];
    }

    /** The category that a class is; -1 if none. */
    int category(int label) {
        return category[label];
    }
}
