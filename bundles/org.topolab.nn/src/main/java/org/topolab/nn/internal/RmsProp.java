package org.topolab.nn.internal;

/**
 * RMSProp as Keras has it: c = d c + (1 - d) g^2, p = p - rate g / (sqrt(c) + epsilon).
 *
 * @param rate learning rate
 * @param decay d, in [0, 1)
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Tieleman,
 *     Hinton 2012, lecture 6.5</a>
 */
record RmsProp(LearningRate rate, double decay) implements Rule {

    private static final double EPSILON = 1e-7;

    @Override
    public int moments() {
        return 1;
    }

    @Override
    public void apply(long step, float[] p, float[] g, float[][] moments, int length) {
        float[] c = moments[0];
        float keep = (float) decay;
        float take = (float) (1 - decay);
        float r = (float) rate.at(step);
        float epsilon = (float) EPSILON;
        for (int i = 0; i < length; i++) {
            c[i] = keep * c[i] + take * g[i] * g[i];
            p[i] -= r * g[i] / ((float) Math.sqrt(c[i]) + epsilon);
        }
    }
}
