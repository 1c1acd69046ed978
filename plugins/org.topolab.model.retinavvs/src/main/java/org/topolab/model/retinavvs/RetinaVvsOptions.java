package org.topolab.model.retinavvs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Start;

/**
 * What can be set of a retina and its cortex.
 *
 * @param architecture its layers
 * @param burden noise and penalties
 * @param start how weights begin
 * @param nllOfSoftmax whether the loss is the published mistake, minus the probability itself
 */
record RetinaVvsOptions(
        Architecture architecture, Burden burden, Start start, boolean nllOfSoftmax) {

    private static final String START = "start";
    private static final Map<String, Start> STARTS =
            Map.of("glorot", Start.GLOROT_UNIFORM, "framework", Start.FAN_IN_UNIFORM);
    private static final String LOSS = "loss";
    private static final String CROSS_ENTROPY = "cross-entropy";
    private static final String NLL_OF_SOFTMAX = "nll-of-softmax";

    static RetinaVvsOptions of(Options options) {
        return new RetinaVvsOptions(
                Architecture.of(options),
                Burden.of(options),
                STARTS.get(options.text(START)),
                options.text(LOSS).equals(NLL_OF_SOFTMAX));
    }

    static List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>(Architecture.specs());
        specs.addAll(Burden.specs());
        specs.add(
                new ChoiceOption(
                        START,
                        "How weights begin: Glorot uniform with biases of 0 (glorot), or uniform by"
                                + " fan-in, biases too, as PyTorch does by itself (framework).",
                        "glorot",
                        List.of("glorot", "framework")));
        specs.add(
                new ChoiceOption(
                        LOSS,
                        "What is made small: cross-entropy; or minus the probability of the right"
                                + " class, a published mistake by which errors made with certainty"
                                + " hardly count (nll-of-softmax).",
                        CROSS_ENTROPY,
                        List.of(CROSS_ENTROPY, NLL_OF_SOFTMAX)));
        return List.copyOf(specs);
    }

    /** What does not fit together. */
    List<OptionProblem> problems() {
        if (architecture.retinaLayers() > 0) {
            return List.of();
        }
        return Stream.of(
                        unused(Architecture.STRIDE, architecture.stride() > 1),
                        unused(Burden.NOISE_END, burden.noiseEnd() > 0),
                        unused(Burden.RETINA_L1, burden.retinaL1() > 0),
                        unused(Burden.ACTIVITY, burden.activity() > 0))
                .flatMap(List::stream)
                .toList();
    }

    private static List<OptionProblem> unused(String option, boolean set) {
        return set
                ? List.of(
                        new OptionProblem(
                                option,
                                "%s is of the retina's output, but %s = 0; leave it out, or set %s"
                                                .formatted(
                                                        option,
                                                        Architecture.RETINA_LAYERS,
                                                        Architecture.RETINA_LAYERS)
                                        + " to 1 or more"))
                : List.of();
    }

    /**
     * These options, if they fit together and fit the targets.
     *
     * @param where the beginning of a message
     * @throws IllegalArgumentException with the first thing that does not fit
     */
    RetinaVvsOptions fitting(String where, Targets targets) {
        OptionProblem.refuse(where, problems());
        if (nllOfSoftmax && !(targets instanceof Targets.Classes)) {
            throw new IllegalArgumentException(
                    "%sloss %s is for classes, but the data set has %s; leave it out"
                            .formatted(where, NLL_OF_SOFTMAX, targets.kind()));
        }
        return this;
    }

    /** The network that these options describe. */
    RetinaVvs network(ImageShape image, int outputs) {
        return new RetinaVvs(image, architecture, burden, outputs);
    }
}
