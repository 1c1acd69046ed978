package org.topolab.nn.internal;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Adam as its authors' algorithm 1 and PyTorch have it: step = rate m' / (sqrt(v') + epsilon) with
 * the bias-corrected moments m' and v'. DL4J adds epsilon to the root of the uncorrected v, which
 * makes it 32 times larger in the first step; it is handed the epsilon that undoes this.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma, Ba 2015, Adam, ICLR</a>
 */
public final class CorrectedAdam implements IUpdater {

    private static final long serialVersionUID = 1L;
    private static final double EPSILON = 1e-8;
    private static final double BETA2 = 0.999;

    private final double rate;
    private final double beta1;

    /** A constant rate, and the decay of the first moment; that of the second is 0.999. */
    public CorrectedAdam(double rate, double beta1) {
        this.rate = rate;
        this.beta1 = beta1;
    }

    @Override
    public long stateSize(long parameters) {
        return 2 * parameters;
    }

    @Override
    public GradientUpdater<CorrectedAdam> instantiate(INDArray view, boolean fresh) {
        Updater updater = new Updater(this);
        long[] shape = {1, view.length() / 2};
        updater.setStateViewArray(view, shape, view.ordering(), fresh);
        return updater;
    }

    @Override
    public GradientUpdater<CorrectedAdam> instantiate(Map<String, INDArray> state, boolean fresh) {
        Updater updater = new Updater(this);
        updater.setState(state, fresh);
        return updater;
    }

    @Override
    public IUpdater clone() {
        return new CorrectedAdam(rate, beta1);
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
        throw new UnsupportedOperationException("the rate of this Adam is constant");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorrectedAdam that && rate == that.rate && beta1 == that.beta1;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(rate) * 31 + Double.hashCode(beta1);
    }

    @Override
    public String toString() {
        return "CorrectedAdam(rate=%s, beta1=%s)".formatted(rate, beta1);
    }

    private static final class Updater implements GradientUpdater<CorrectedAdam> {

        private final CorrectedAdam config;
        private final Adam handed;
        private final AdamUpdater moments;

        Updater(CorrectedAdam config) {
            this.config = config;
            this.handed = new Adam(config.rate, config.beta1, BETA2, EPSILON);
            this.moments = new AdamUpdater(handed);
        }

        @Override
        public CorrectedAdam getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> state, boolean fresh) {
            moments.setState(state, fresh);
        }

        @Override
        public Map<String, INDArray> getState() {
            return moments.getState();
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean fresh) {
            moments.setStateViewArray(view, shape, order, fresh);
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            handed.setEpsilon(EPSILON * Math.sqrt(1 - Math.pow(BETA2, iteration + 1)));
            moments.applyUpdater(gradient, iteration, epoch);
        }
    }
}
