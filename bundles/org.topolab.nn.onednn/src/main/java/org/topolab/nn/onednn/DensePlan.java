package org.topolab.nn.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;

/** A dense layer on batches of one size; weights are read as they lie, [out, in]. */
final class DensePlan implements AutoCloseable {

    private static final memory.format_tag ROWS = memory.format_tag.ab;

    private final Owned owned = new Owned();
    private final Argument x;
    private final Argument y;
    private final Argument weights;
    private final Argument gradient;
    private final Argument bias;
    private final Call forward;
    private final Call backwardData;
    private final Call backwardFilters;

    /**
     * @param type type of x that is computed with; y too
     */
    DensePlan(OneDnn library, Dense spec, DataType type, long batch) {
        x = argument(library, Form.of(type, ROWS, batch, spec.in()));
        y = argument(library, Form.of(type, ROWS, batch, spec.out()));
        weights = argument(library, Form.of(type, ROWS, spec.out(), spec.in()));
        gradient = argument(library, Form.of(DataType.FLOAT, ROWS, spec.out(), spec.in()));
        bias = argument(library, Form.row(spec.out()));
        primitive_attr plain = owned.own(library.attributes());
        primitive_attr relu = owned.own(library.attributes(spec.relu()));
        var ahead =
                owned.own(
                        new inner_product_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_training,
                                x.layout(),
                                weights.layout(),
                                bias.layout(),
                                y.layout(),
                                relu,
                                false));
        forward =
                owned.own(new Call(library, ahead, new inner_product_forward(ahead)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_WEIGHTS, weights)
                        .with(dnnl.DNNL_ARG_BIAS, bias)
                        .with(dnnl.DNNL_ARG_DST, y);
        var toInput =
                owned.own(
                        new inner_product_backward_data.primitive_desc(
                                library.engine(),
                                x.layout(),
                                weights.layout(),
                                y.layout(),
                                ahead,
                                plain,
                                false));
        backwardData =
                owned.own(new Call(library, toInput, new inner_product_backward_data(toInput)))
                        .with(dnnl.DNNL_ARG_DIFF_SRC, x)
                        .with(dnnl.DNNL_ARG_WEIGHTS, weights)
                        .with(dnnl.DNNL_ARG_DIFF_DST, y);
        var toWeights =
                owned.own(
                        new inner_product_backward_weights.primitive_desc(
                                library.engine(),
                                x.layout(),
                                gradient.layout(),
                                bias.layout(),
                                y.layout(),
                                ahead,
                                plain,
                                false));
        backwardFilters =
                owned.own(
                                new Call(
                                        library,
                                        toWeights,
                                        new inner_product_backward_weights(toWeights)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, gradient)
                        .with(dnnl.DNNL_ARG_DIFF_BIAS, bias)
                        .with(dnnl.DNNL_ARG_DIFF_DST, y);
    }

    private Argument argument(OneDnn library, Form form) {
        return owned.own(new Argument(library, form));
    }

    void forward(INDArray from, Filters filters, INDArray to) {
        x.read(from);
        weights.read(filters.weights());
        filters.bias().ifPresent(bias::read);
        y.write(to);
        forward.run();
        y.written();
    }

    void backwardData(INDArray dy, Filters filters, INDArray dx) {
        y.read(dy);
        weights.readAgain(filters.weights());
        x.write(dx);
        backwardData.run();
        x.written();
    }

    void backwardFilters(INDArray from, INDArray dy, Filters to) {
        x.read(from);
        y.read(dy);
        gradient.write(to.weights());
        to.bias().ifPresent(bias::write);
        backwardFilters.run();
    }

    @Override
    public void close() {
        owned.close();
    }
}
