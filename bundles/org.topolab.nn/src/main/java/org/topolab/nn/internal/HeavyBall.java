package org.topolab.nn.internal;

/**
 * Gradient descent with momentum as PyTorch has it: v = m v + g, p = p - rate v. Without momentum
 * it remembers nothing.
 *
 * @param rate learning rate
 * @param momentum in [0, 1)
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">Polyak 1964</a>
 */
record HeavyBall(LearningRate rate, double momentum) implements Rule {

    @Override
    public int moments() {
        return momentum == 0 ? 0 : 1;
    }

    @Override
    public void apply(long step, float[] p, float[] g, float[][] moments, int length) {
        float r = (float) rate.at(step);
        if (momentum == 0) {
            for (int i = 0; i < length; i++) {
                p[i] -= r * g[i];
            }
            return;
        }
        float m = (float) momentum;
        float[] v = moments[0];
        for (int i = 0; i < length; i++) {
            v[i] = m * v[i] + g[i];
            p[i] -= r * v[i];
        }
    }
}
