package org.topolab.nn.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A sum followed by a ReLU, one pass over a number of values. */
final class AddReluPlan implements AutoCloseable {

    private final OneDnn library;
    private final Owned owned = new Owned();
    private final Argument a;
    private final Argument b;
    private final Argument y;
    private final Call forward;
    private Optional<Call> backward = Optional.empty();

    AddReluPlan(OneDnn library, long size) {
        this.library = library;
        a = values(size);
        b = values(size);
        y = values(size);
        post_ops relu = own(new post_ops());
        relu.append_eltwise(dnnl.dnnl_eltwise_relu, 0, 0);
        primitive_attr attributes = own(new primitive_attr());
        attributes.set_post_ops(relu);
        var description =
                own(
                        new binary.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_binary_add,
                                a.layout(),
                                b.layout(),
                                y.layout(),
                                attributes,
                                false));
        forward =
                own(new Call(library, new binary(description)))
                        .with(dnnl.DNNL_ARG_SRC_0, a)
                        .with(dnnl.DNNL_ARG_SRC_1, b)
                        .with(dnnl.DNNL_ARG_DST, y);
    }

    void forward(INDArray first, INDArray second, INDArray to) {
        a.bind(first);
        b.bind(second);
        y.bind(to);
        forward.run();
    }

    void backward(INDArray output, INDArray dy, INDArray dx) {
        Call call = backward.orElseGet(this::planBackward);
        backward = Optional.of(call);
        y.bind(output);
        a.bind(dy);
        b.bind(dx);
        call.run();
    }

    private Call planBackward() {
        int relu = dnnl.dnnl_eltwise_relu_use_dst_for_bwd;
        var hint =
                own(
                        new eltwise_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_training,
                                relu,
                                y.layout(),
                                y.layout(),
                                0));
        var description =
                own(
                        new eltwise_backward.primitive_desc(
                                library.engine(),
                                relu,
                                b.layout(),
                                a.layout(),
                                y.layout(),
                                0,
                                hint));
        return own(new Call(library, new eltwise_backward(description)))
                .with(dnnl.DNNL_ARG_DST, y)
                .with(dnnl.DNNL_ARG_DIFF_DST, a)
                .with(dnnl.DNNL_ARG_DIFF_SRC, b);
    }

    private Argument values(long size) {
        return own(new Argument(library, OneDnn.desc(memory.format_tag.a, size)));
    }

    private <T extends AutoCloseable> T own(T part) {
        return owned.own(part);
    }

    @Override
    public void close() {
        owned.close();
    }
}
