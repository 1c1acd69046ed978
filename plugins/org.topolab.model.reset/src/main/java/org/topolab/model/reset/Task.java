package org.topolab.model.reset;

import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;

/**
 * What the master is trained to say.
 *
 * @param outputs number of classes, or length of a target vector
 * @param balanced whether images of rare classes count more
 * @param sigmoidFirst whether a sigmoid comes before softmax and cross-entropy, as published
 */
record Task(int outputs, boolean balanced, boolean sigmoidFirst) {

    private static final String BALANCED = "balanced";

    /** Classes that count the same, or vectors. */
    Task(int outputs) {
        this(outputs, false, false);
    }

    static OptionSpec classWeights() {
        return new ChoiceOption(
                "class-weights",
                "Whether images of rare classes count more in the loss: by (images of the largest"
                        + " class) / (images of this class), as published (balanced).",
                "off",
                List.of("off", BALANCED));
    }

    static boolean balanced(Options options) {
        return options.text("class-weights").equals(BALANCED);
    }

    /**
     * Refuses targets for which what is set has no meaning.
     *
     * @param family for the message
     */
    void check(String family, Targets targets) {
        if ((balanced || sigmoidFirst) && !(targets instanceof Targets.Classes)) {
            throw new IllegalArgumentException(
                    "%s: %s is for classes, but the data set has %s; leave it out"
                            .formatted(
                                    family,
                                    balanced ? "class-weights" : "sigmoid-before-loss",
                                    targets.kind()));
        }
    }

    /** How much an image of each class counts; empty if all count the same. */
    List<Double> weights(Targets targets) {
        if (!balanced || !(targets instanceof Targets.Classes classes)) {
            return List.of();
        }
        long[] counts = new long[classes.names().size()];
        IntStream.range(0, classes.size()).forEach(i -> counts[classes.label(i)]++);
        long largest = IntStream.range(0, counts.length).mapToLong(c -> counts[c]).max().orElse(0);
        // a class without images never comes, whatever it counts
        return IntStream.range(0, counts.length)
                .mapToObj(c -> counts[c] == 0 ? 1 : (double) largest / counts[c])
                .toList();
    }
}
