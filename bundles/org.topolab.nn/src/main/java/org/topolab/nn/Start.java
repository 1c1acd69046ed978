package org.topolab.nn;

/**
 * How weights and biases begin. Fan-in is the number of values that enter one output, fan-out the
 * number of outputs that one value enters, both without regard to stride and borders.
 */
public enum Start {
    /**
     * Weights N(0, 2 / fan-in); biases uniform in -1 / sqrt(fan-in) to 1 / sqrt(fan-in), of a
     * locally connected layer 0.
     *
     * @see <a href="https://doi.org/10.1109/ICCV.2015.123">He et al. 2015, ICCV</a>
     */
    KAIMING_NORMAL,
    /**
     * Weights uniform in -l to l with l = sqrt(6 / (fan-in + fan-out)), biases 0; the default of
     * Keras.
     *
     * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio 2010,
     *     AISTATS 9:249-256</a>
     */
    GLOROT_UNIFORM,
    /**
     * The same as {@link #GLOROT_UNIFORM}, but in locally connected layers with the outputs of one
     * place as fan-out, as a dense layer at each place has: a weight is of one place alone.
     */
    GLOROT_UNIFORM_PLACE,
    /**
     * The same as {@link #GLOROT_UNIFORM}, but in locally connected layers with places * fan-in and
     * places * outputs of a place in place of fan-in and fan-out, as Keras computes them for the
     * weights [places, fan-in, out] of such a layer. They begin far smaller.
     */
    GLOROT_UNIFORM_PLACES,
    /**
     * Weights N(0, 2 / (fan-in + fan-out)), biases 0; Xavier's normal one of PyTorch.
     *
     * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio 2010,
     *     AISTATS 9:249-256</a>
     */
    GLOROT_NORMAL,
    /**
     * Weights and biases uniform in -1 / sqrt(fan-in) to 1 / sqrt(fan-in); the default of PyTorch.
     */
    FAN_IN_UNIFORM
}
