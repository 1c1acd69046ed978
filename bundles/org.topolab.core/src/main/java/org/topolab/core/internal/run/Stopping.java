package org.topolab.core.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.topolab.api.option.Options;

/**
 * When training stops: a score that does not rise for some epochs ends a round; each round but the
 * last is followed by another one that begins with the best weights so far and a lower learning
 * rate. The same scores lead to the same decisions.
 */
final class Stopping {

    /** What is to be done after an epoch. */
    enum Decision {
        /** Keep these weights: they are the best so far. */
        KEEP,
        /** Go on. */
        GO_ON,
        /** Go back to the best weights and go on from there. */
        GO_BACK,
        /** Go back to the best weights; training is over. */
        END
    }

    private final int patience;
    private final int rounds;
    private final double tolerance;
    private final double factor;
    private final double least;
    private final boolean plateau;

    private double best = Double.NEGATIVE_INFINITY;
    private int bestEpoch;
    private int round = 1;
    private int bad;
    private double pace = 1;
    private double plateauBest = Double.NEGATIVE_INFINITY;
    private int plateauBad;
    private boolean ended;

    /**
     * @param stop checked options of {@code train.stop}, patience above 0
     * @param rate the learning rate that is multiplied
     */
    Stopping(Options stop, double rate) {
        this.patience = stop.integer("patience");
        this.rounds = stop.integer("rounds");
        this.tolerance = stop.number("tolerance");
        this.factor = stop.number("factor");
        this.least = Math.min(1, stop.number("least-rate") / rate);
        this.plateau = stop.text("drop").equals("plateau");
    }

    /**
     * Decides.
     *
     * @param epoch that was trained; 0 before training
     * @param score larger is better; NaN counts as one that has not risen
     */
    Decision after(int epoch, double score) {
        if (epoch > 0 && plateau) {
            plateau(score);
        }
        if (score > best + tolerance) {
            best = score;
            bestEpoch = epoch;
            bad = 0;
            return Decision.KEEP;
        }
        bad += epoch > 0 ? 1 : 0;
        if (bad < patience) {
            return Decision.GO_ON;
        }
        if (round == rounds) {
            ended = true;
            return Decision.END;
        }
        round++;
        bad = 0;
        if (!plateau) {
            pace = Math.max(least, pace * factor);
        }
        return Decision.GO_BACK;
    }

    /** The published rule: the rate falls one epoch after a round has ended, whatever the round. */
    private void plateau(double score) {
        if (score > plateauBest + tolerance) {
            plateauBest = score;
            plateauBad = 0;
            return;
        }
        plateauBad++;
        if (plateauBad > patience) {
            pace = Math.max(least, pace * factor);
            plateauBad = 0;
        }
    }

    /** By what the learning rate is multiplied from now on. */
    double pace() {
        return pace;
    }

    /** The epoch with the best score so far; 0 before training. */
    int bestEpoch() {
        return bestEpoch;
    }

    /** The best score so far. */
    double best() {
        return best;
    }

    /** Whether training is over. */
    boolean ended() {
        return ended;
    }

    /** Why training is over, in a sentence. */
    String reason(String score) {
        return "%s on the validation split has not risen for %d epochs%s: the weights are those of epoch %d"
                .formatted(
                        score,
                        patience,
                        rounds == 1 ? "" : " in %d rounds".formatted(rounds),
                        bestEpoch);
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("best", best);
        plain.put("best-epoch", (long) bestEpoch);
        plain.put("round", (long) round);
        plain.put("bad", (long) bad);
        plain.put("pace", pace);
        plain.put("plateau-best", plateauBest);
        plain.put("plateau-bad", (long) plateauBad);
        plain.put("ended", ended);
        return plain;
    }

    /** Takes up where it stood. */
    void restore(Map<?, ?> plain) {
        best = PlainResults.number(plain.get("best"));
        bestEpoch = PlainResults.whole(plain, "best-epoch");
        round = PlainResults.whole(plain, "round");
        bad = PlainResults.whole(plain, "bad");
        pace = PlainResults.number(plain.get("pace"));
        plateauBest = PlainResults.number(plain.get("plateau-best"));
        plateauBad = PlainResults.whole(plain, "plateau-bad");
        ended = Boolean.TRUE.equals(plain.get("ended"));
    }
}
