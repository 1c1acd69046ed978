package org.topolab.nn.onednn;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Activation;

/** A function of a number of values; its slope is told from its output. */
final class ActivationPlan implements AutoCloseable {

    private final Owned owned = new Owned();
    private final Argument x;
    private final Argument y;
    private final Argument dy;
    private final Argument dx;
    private final Call forward;
    private final Call backward;

    ActivationPlan(OneDnn library, Activation function, DataType type, long size) {
        Form values = Form.row(size).as(type);
        x = owned.own(new Argument(library, values));
        y = owned.own(new Argument(library, values));
        dy = owned.own(new Argument(library, values));
        dx = owned.own(new Argument(library, values));
        primitive_attr attributes = owned.own(library.attributes());
        float alpha = function == Activation.ELU ? 1 : 0;
        var ahead =
                owned.own(
                        new eltwise_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_training,
                                algorithm(function),
                                x.layout(),
                                y.layout(),
                                alpha,
                                attributes,
                                false));
        forward =
                owned.own(new Call(library, ahead, new eltwise_forward(ahead)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_DST, y);
        var back =
                owned.own(
                        new eltwise_backward.primitive_desc(
                                library.engine(),
                                algorithm(function),
                                dx.layout(),
                                dy.layout(),
                                y.layout(),
                                alpha,
                                ahead,
                                attributes,
                                false));
        backward =
                owned.own(new Call(library, back, new eltwise_backward(back)))
                        .with(dnnl.DNNL_ARG_DST, y)
                        .with(dnnl.DNNL_ARG_DIFF_DST, dy)
                        .with(dnnl.DNNL_ARG_DIFF_SRC, dx);
    }

    private static int algorithm(Activation function) {
        return switch (function) {
            case RELU -> dnnl.dnnl_eltwise_relu_use_dst_for_bwd;
            case TANH -> dnnl.dnnl_eltwise_tanh_use_dst_for_bwd;
            case SIGMOID -> dnnl.dnnl_eltwise_logistic_use_dst_for_bwd;
            case ELU -> dnnl.dnnl_eltwise_elu_use_dst_for_bwd;
        };
    }

    void forward(INDArray from, INDArray to) {
        x.read(from);
        y.write(to);
        forward.run();
        y.written();
    }

    void backward(INDArray output, INDArray gradient, INDArray to) {
        y.read(output);
        dy.read(gradient);
        dx.write(to);
        backward.run();
        dx.written();
    }

    @Override
    public void close() {
        owned.close();
    }
}
