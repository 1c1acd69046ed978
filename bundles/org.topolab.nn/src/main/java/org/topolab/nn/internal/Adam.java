package org.topolab.nn.internal;

/**
 * Adam as its authors' algorithm 1 and PyTorch have it: p = p - rate m' / (sqrt(v') + epsilon) with
 * the bias-corrected moments m' and v'; or, as Keras has it, with epsilon added to the root of v as
 * it is, before the correction.
 *
 * @param rate learning rate
 * @param beta1 decay of the first moment; that of the second is 0.999
 * @param epsilon added to the root of the second moment; 1e-8 in the paper
 * @param raw whether it is added before the correction
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma, Ba 2015, Adam, ICLR</a>
 */
record Adam(LearningRate rate, double beta1, double epsilon, boolean raw) implements Rule {

    private static final double BETA2 = 0.999;

    @Override
    public int moments() {
        return 2;
    }

    @Override
    public void apply(long step, float[] p, float[] g, float[][] moments, int length) {
        float[] m = moments[0];
        float[] v = moments[1];
        float keepM = (float) beta1;
        float keepV = (float) BETA2;
        float newM = (float) (1 - beta1);
        float newV = (float) (1 - BETA2);
        float r = (float) (rate.at(step) / (1 - Math.pow(beta1, step + 1.0)));
        float scale = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, step + 1.0)));
        float small = (float) (raw ? epsilon * scale : epsilon);
        for (int i = 0; i < length; i++) {
            m[i] = keepM * m[i] + newM * g[i];
            v[i] = keepV * v[i] + newV * g[i] * g[i];
            p[i] -= r * m[i] / ((float) Math.sqrt(v[i]) * scale + small);
        }
    }
}
