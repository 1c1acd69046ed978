package org.topolab.nn.internal;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Dense;

/** DL4J's parameters of a dense layer, W [in, out] column-major and b, with our initial values. */
final class DenseParams extends DefaultParamInitializer {

    private final WeightedDense spec;

    DenseParams(Dense spec) {
        this.spec = new WeightedDense(spec);
    }

    @Override
    protected INDArray createWeightMatrix(
            NeuralNetConfiguration conf, INDArray flat, boolean fresh) {
        if (fresh) {
            Initial.weights(flat, spec);
        }
        return super.createWeightMatrix(conf, flat, false);
    }

    @Override
    protected INDArray createBias(NeuralNetConfiguration conf, INDArray flat, boolean fresh) {
        if (fresh) {
            Initial.biases(flat, spec);
        }
        return super.createBias(conf, flat, false);
    }
}
