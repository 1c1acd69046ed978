package org.topolab.nn.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A pooling of inputs of one shape. */
final class PoolingPlan implements AutoCloseable {

    /**
     * What is pooled.
     *
     * @param algorithm the library's number of it
     * @param height rows of a window
     * @param width columns of a window
     * @param rowStride step down
     * @param columnStride step to the right
     * @param padding places on each side of the image
     */
    record Windows(
            int algorithm,
            long height,
            long width,
            long rowStride,
            long columnStride,
            int padding) {

        /** The mean of one window over the whole image. */
        static Windows whole(long height, long width) {
            return new Windows(
                    dnnl.dnnl_pooling_avg_exclude_padding, height, width, height, width, 0);
        }
    }

    private final Owned owned = new Owned();
    private final Argument x;
    private final Argument y;
    private final Argument dy;
    private final Argument dx;
    private final Call forward;
    private final Call backward;

    /**
     * @param in shape of the input, [batch, height, width, channels]
     * @param out shape of the output
     */
    PoolingPlan(OneDnn library, Windows windows, DataType type, long[] in, long[] out) {
        x = owned.own(new Argument(library, Form.images(type, in)));
        y = owned.own(new Argument(library, Form.images(type, out)));
        dx = owned.own(new Argument(library, Form.images(type, in)));
        dy = owned.own(new Argument(library, Form.images(type, out)));
        primitive_attr attributes = owned.own(library.attributes());
        long[] undilated = {0, 0};
        long[] window = {windows.height(), windows.width()};
        long[] strides = {windows.rowStride(), windows.columnStride()};
        long[] padding = {windows.padding(), windows.padding()};
        var ahead =
                owned.own(
                        new pooling_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_training,
                                windows.algorithm(),
                                x.layout(),
                                y.layout(),
                                strides,
                                window,
                                undilated,
                                padding,
                                padding,
                                attributes,
                                false));
        forward =
                owned.own(new Call(library, ahead, new pooling_forward(ahead)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_DST, y);
        var back =
                owned.own(
                        new pooling_backward.primitive_desc(
                                library.engine(),
                                windows.algorithm(),
                                dx.layout(),
                                dy.layout(),
                                strides,
                                window,
                                undilated,
                                padding,
                                padding,
                                ahead,
                                attributes,
                                false));
        backward =
                owned.own(new Call(library, back, new pooling_backward(back)))
                        .with(dnnl.DNNL_ARG_DIFF_DST, dy)
                        .with(dnnl.DNNL_ARG_DIFF_SRC, dx);
        memory.desc workspace = ahead.workspace_desc();
        if (workspace.get_size() > 0) { // oneDNN refuses an empty one
            Argument largest = owned.own(Argument.owning(library, workspace));
            forward.with(dnnl.DNNL_ARG_WORKSPACE, largest);
            backward.with(dnnl.DNNL_ARG_WORKSPACE, largest);
        }
    }

    void forward(INDArray from, INDArray to) {
        x.read(from);
        y.write(to);
        forward.run();
        y.written();
    }

    void backward(INDArray gradient, INDArray to) {
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
