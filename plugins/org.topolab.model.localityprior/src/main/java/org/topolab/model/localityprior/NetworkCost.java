package org.topolab.model.localityprior;

import java.util.List;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;

/** Counts parameters, memory and operations of a network without building it. */
final class NetworkCost {

    /** A multiplication and an addition. */
    private static final int PER_WEIGHT = 2;

    /** Forward, gradient of the input, gradient of the weights. */
    private static final int PASSES = 3;

    /** Fixed factors, and their products with the weights. */
    private static final int PER_FACTOR = 2;

    /** Largest arrays that are gradients, or activations of a measurement, at once. */
    private static final int IN_FLIGHT = 4;

    private NetworkCost() {}

    /** The cost in bytes and operations; parameters are float32 in any precision. */
    static Estimate of(Network network, Training training) {
        List<Stage> stages = network.stages();
        long parameters = stages.stream().mapToLong(Stage::parameters).sum();
        long factors = stages.stream().mapToLong(Stage::factors).sum();
        long values = stages.stream().mapToLong(stage -> stage.out().values()).sum();
        long largest = stages.stream().mapToLong(stage -> stage.out().values()).max().orElse(0);
        // Adam remembers two moments of each gradient, the others one
        int slots = training.optimizer().text("name").equals("adam") ? 2 : 1;
        long bytes = training.compute().precision().equals("bf16") ? Short.BYTES : Float.BYTES;
        return new Estimate(
                parameters,
                Float.BYTES * (parameters * (2 + slots) + factors * PER_FACTOR),
                bytes * (values + IN_FLIGHT * largest) * training.batch(),
                stages.stream().mapToDouble(NetworkCost::operations).sum() * PASSES);
    }

    /** Operations of a forward pass for one image; of factors, once for each of them. */
    private static double operations(Stage stage) {
        double places = (double) stage.out().height() * stage.out().width();
        return switch (stage.kind()) {
            case CONVOLUTION, LINEAR, LOCALITY, LOGITS -> PER_WEIGHT * stage.weights() * places;
            case SPREAD -> (double) PER_WEIGHT * stage.factors();
            case MAX_POOL ->
                    (double) stage.out().values()
                            * stage.window().kernel()
                            * stage.window().kernel();
            default -> stage.out().values();
        };
    }
}
