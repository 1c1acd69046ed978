package org.topolab.model.localityprior;

import java.util.List;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;
import org.topolab.nn.Cost;

/** Counts parameters, memory and operations of a network without building it. */
final class NetworkCost {

    /** Fixed factors, and their products with the weights. */
    private static final int PER_FACTOR = 2;

    private NetworkCost() {}

    /** The cost in bytes and operations; parameters are float32 in any precision. */
    static Estimate of(Network network, Training training) {
        List<Stage> stages = network.stages();
        long parameters = stages.stream().mapToLong(Stage::parameters).sum();
        long factors = stages.stream().mapToLong(Stage::factors).sum();
        long values = stages.stream().mapToLong(stage -> stage.out().values()).sum();
        long largest = stages.stream().mapToLong(stage -> stage.out().values()).max().orElse(0);
        return new Cost(
                        parameters,
                        PER_FACTOR * factors,
                        values + Cost.IN_FLIGHT * largest,
                        stages.stream().mapToDouble(NetworkCost::operations).sum())
                .in(training);
    }

    /** Operations of a forward pass for one image; of factors, once for each of them. */
    private static double operations(Stage stage) {
        double places = (double) stage.out().height() * stage.out().width();
        return switch (stage.kind()) {
            case CONVOLUTION, LINEAR, LOCALITY, LOGITS ->
                    Cost.PER_WEIGHT * stage.weights() * places;
            case SPREAD -> (double) Cost.PER_WEIGHT * stage.factors();
            case MAX_POOL ->
                    (double) stage.out().values()
                            * stage.window().kernel()
                            * stage.window().kernel();
            default -> stage.out().values();
        };
    }
}
