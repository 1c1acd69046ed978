package org.topolab.nn.internal;

import org.topolab.api.model.Paced;
import org.topolab.api.model.Training;

/** A learning rate that can be slowed down, or sped up, while a model is trained. */
public final class Pace implements Paced, LearningRate {

    private final LearningRate rate;
    private double factor = 1;

    /** Of the rate that a recipe asks for. */
    public static Pace of(Training training) {
        return new Pace(LearningRate.of(training));
    }

    private Pace(LearningRate rate) {
        this.rate = rate;
    }

    @Override
    public void pace(double factor) {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException(
                    "learning rate times %s, expected a number above 0".formatted(factor));
        }
        this.factor = factor;
    }

    @Override
    public double at(long step) {
        return factor * rate.at(step);
    }
}
