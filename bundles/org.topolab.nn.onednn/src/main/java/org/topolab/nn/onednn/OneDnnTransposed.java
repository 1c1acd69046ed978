package org.topolab.nn.onednn;

import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Activation;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;
import org.topolab.nn.WeightedKernel;

/**
 * A transposed convolution: its output is the input gradient of the convolution with the same
 * weights, and the other way round.
 */
final class OneDnnTransposed implements WeightedKernel {

    private final Convolution spec;
    private final OneDnnConvolution mirror;
    private final Plans<RowAddition> biases;
    private final OneDnnActivation relu;
    private final Plans<ColumnSums> biasGradients;

    OneDnnTransposed(OneDnn library, Convolution spec) {
        this.spec = spec;
        this.mirror =
                new OneDnnConvolution(
                        library,
                        new Convolution(
                                spec.out(),
                                spec.in(),
                                spec.window(),
                                spec.groups(),
                                false,
                                false,
                                false,
                                spec.seed()));
        this.biases =
                new Plans<>(
                        (type, shape) ->
                                new RowAddition(
                                        library, spec.relu(), type, rows(shape), spec.out()));
        this.relu = new OneDnnActivation(library, Activation.RELU);
        this.biasGradients =
                new Plans<>(
                        (type, shape) -> new ColumnSums(library, type, rows(shape), spec.out()));
    }

    private static long rows(long[] shape) {
        return shape[0] * shape[1] * shape[2];
    }

    private static Filters weights(Filters filters) {
        return new Filters(filters.weights(), Optional.empty());
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        mirror.backwardData(x, weights(filters), y);
        DataType type = y.dataType();
        filters.bias()
                .ifPresentOrElse(
                        bias -> biases.of(type, y).run(y, bias),
                        () -> {
                            if (spec.relu()) {
                                relu.forward(y, y);
                            }
                        });
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        mirror.forward(dy, weights(filters), dx);
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        mirror.backwardFilters(dy, x, weights(gradient));
        gradient.bias().ifPresent(bias -> biasGradients.of(dy.dataType(), dy).run(dy, bias));
    }

    @Override
    public void close() {
        mirror.close();
        biases.close();
        relu.close();
        biasGradients.close();
    }
}
