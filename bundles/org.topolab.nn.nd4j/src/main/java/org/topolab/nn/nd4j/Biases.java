package org.topolab.nn.nd4j;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What comes after the products of a layer with weights, one bias for each column. */
final class Biases {

    private Biases() {}

    /** Adds the bias, if any, to each row of y [..., biases], then ReLU if asked. */
    static void forward(Optional<INDArray> bias, boolean relu, INDArray y) {
        bias.ifPresent(b -> rows(y, b).addiRowVector(b.reshape(1, b.length())));
        if (relu) {
            Rectifier.forward(y, y);
        }
    }

    /** Computes the gradient of the bias, if any: the sum over the rows of dy. */
    static void backward(INDArray dy, Optional<INDArray> gradient) {
        gradient.ifPresent(
                b -> {
                    INDArray sum = rows(dy, b).sum(0);
                    b.assign(sum.reshape(b.shape()));
                    sum.close();
                });
    }

    private static INDArray rows(INDArray y, INDArray bias) {
        return y.reshape('c', y.length() / bias.length(), bias.length());
    }
}
