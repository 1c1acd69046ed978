package org.topolab.nn.internal;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Gradient descent with momentum as PyTorch has it: v = m v + g, step = rate v. DL4J has only
 * Nesterov's variant.
 *
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak 1964</a>
 */
public final class HeavyBall implements IUpdater {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "V";

    private final double rate;
    private final double momentum;

    /** A constant rate, and the momentum in [0, 1). */
    public HeavyBall(double rate, double momentum) {
        this.rate = rate;
        this.momentum = momentum;
    }

    @Override
    public long stateSize(long parameters) {
        return parameters;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(INDArray view, boolean fresh) {
        if (fresh) {
            view.assign(0);
        }
        return new Updater(this, view);
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> state, boolean fresh) {
        return instantiate(state.get(STATE), fresh);
    }

    @Override
    public IUpdater clone() {
        return new HeavyBall(rate, momentum);
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return rate;
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double newRate, ISchedule schedule) {
        throw new UnsupportedOperationException("the rate of a heavy ball is constant");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeavyBall that && rate == that.rate && momentum == that.momentum;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(rate) * 31 + Double.hashCode(momentum);
    }

    @Override
    public String toString() {
        return "HeavyBall(rate=%s, momentum=%s)".formatted(rate, momentum);
    }

    private static final class Updater implements GradientUpdater<HeavyBall> {

        private final HeavyBall config;
        private INDArray velocity;

        Updater(HeavyBall config, INDArray velocity) {
            this.config = config;
            this.velocity = velocity;
        }

        @Override
        public HeavyBall getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> state, boolean fresh) {
            velocity = state.get(STATE);
            if (fresh) {
                velocity.assign(0);
            }
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(STATE, velocity);
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean fresh) {
            velocity = view;
            if (fresh) {
                velocity.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            velocity.muli(config.momentum).addi(gradient.reshape(velocity.shape()));
            gradient.assign(velocity.reshape(gradient.shape())).muli(config.rate);
        }
    }
}
