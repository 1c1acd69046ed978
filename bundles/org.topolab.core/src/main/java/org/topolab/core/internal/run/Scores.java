package org.topolab.core.internal.run;

import java.util.List;
import java.util.Map;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

/** How good predictions are. */
interface Scores {

    /** Takes in predictions, [images, outputs], indexed within the data set. */
    void add(ActivationBatch outputs);

    /** What was found; empty if the model gave no predictions. */
    Results finish();

    /** Those that fit the targets. */
    static Scores of(Targets targets) {
        return targets instanceof Responses responses
                ? new ResponseScores(responses)
                : new VectorScores(targets);
    }

    /** One number of several. */
    record Main(String name, double value, boolean rising) {

        /** The number, turned round if smaller is better. */
        double larger() {
            return rising ? value : -value;
        }
    }

    /**
     * The number that training is stopped by: the correlation of responses, the accuracy of
     * classes, or the error of vectors.
     *
     * @throws IllegalArgumentException if there is none of them
     */
    static Main main(Results found) {
        Map<String, Boolean> rising = Map.of("correlation", true, "accuracy", true, "mse", false);
        List<String> order = List.of("correlation", "accuracy", "mse");
        return order.stream()
                .flatMap(name -> found.all(Scalar.class).filter(s -> s.name().equals(name)))
                .map(s -> new Main(s.name(), s.value(), rising.get(s.name())))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the model gives no predictions to be stopped by, expected one"
                                                + " of "
                                                + order));
    }
}
