package org.topolab.core.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.model.Model;
import org.topolab.api.model.Paced;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.Options;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/**
 * A training in rounds, each begun with the best weights so far, running statistics included. The
 * optimiser's memory goes on as it is.
 */
final class Rounds {

    private final Model model;
    private final Stopping stopping;
    private Map<String, Tensor> best = Map.of();
    private String score = "the score";
    private Stopping.Decision decision = Stopping.Decision.GO_ON;
    private Map<String, Object> before = Map.of();
    private Map<String, Tensor> bestBefore = Map.of();
    private Map<String, Tensor> trained = Map.of();

    private Rounds(Model model, Stopping stopping) {
        this.model = model;
        this.stopping = stopping;
    }

    /**
     * What a recipe asks for; empty if it trains all its epochs.
     *
     * @throws RecipeException if the learning rate should drop and the model cannot do that
     */
    static Optional<Rounds> of(Opened opened) throws RecipeException {
        Recipe recipe = opened.recipe();
        Options stop = recipe.train().group(Validation.STOP);
        if (stop.integer("patience") == 0) {
            return Optional.empty();
        }
        boolean drops = stop.integer("rounds") > 1 && stop.number("factor") < 1;
        if (drops && opened.model().capability(Paced.class).isEmpty()) {
            throw new RecipeException(
                    List.of(
                            recipe.places()
                                    .problem(
                                            "train.stop.rounds",
                                            "model '%s' cannot change its learning rate during training;"
                                                            .formatted(recipe.model().id())
                                                    + " use 1 round or a factor of 1")));
        }
        double rate = recipe.train().group("optimizer").number("rate");
        return Optional.of(new Rounds(opened.model(), new Stopping(stop, rate)));
    }

    /**
     * Takes in the score of an epoch and decides. What follows is done by {@link #settle}, or
     * undone by {@link #undo}.
     */
    void after(int epoch, Scores.Main main) {
        score = main.name();
        before = stopping.plain();
        bestBefore = best;
        decision = stopping.after(epoch, main.larger());
        if (decision == Stopping.Decision.KEEP || best.isEmpty()) {
            best = weights();
        }
    }

    private Map<String, Tensor> weights() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        Parameters parameters = model.parameters();
        parameters.names().forEach(name -> weights.put(name, parameters.get(name)));
        return weights;
    }

    private void put(Map<String, Tensor> weights) {
        weights.forEach(model.parameters()::set);
    }

    /** Does what was decided, so that the next epoch can begin. */
    void settle() {
        if (decision == Stopping.Decision.GO_BACK) {
            put(best);
        }
        trained = Map.of();
        pace();
    }

    /** Takes the last score back, and what was done since, as if the epoch had not ended. */
    void undo() {
        stopping.restore(before);
        best = bestBefore;
        put(trained);
    }

    private void pace() {
        model.capability(Paced.class).ifPresent(paced -> paced.pace(stopping.pace()));
    }

    /** Whether training is over before its last epoch. */
    boolean ended() {
        return stopping.ended();
    }

    /** Goes back to the best weights for good; says which they are. */
    String finish() {
        trained = weights();
        put(best);
        return stopping.ended()
                ? stopping.reason(score)
                : "the weights are those of epoch %d, whose %s on the validation split is the best"
                        .formatted(stopping.bestEpoch(), score);
    }

    /** The best weights so far. */
    Map<String, Tensor> best() {
        return best;
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>(stopping.plain());
        plain.put("score", score);
        return plain;
    }

    /** Takes up where it stood. */
    void restore(Map<?, ?> plain, Map<String, Tensor> weights) {
        stopping.restore(plain);
        score = String.valueOf(plain.get("score"));
        best = weights;
        pace();
    }
}
