package org.topolab.nn.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel.Affine;
import org.topolab.nn.BatchNormKernel.Moments;
import org.topolab.nn.BatchNormKernel.Step;

/** A batch normalisation of inputs of one shape. */
final class BatchNormPlan implements AutoCloseable {

    private final OneDnn library;
    private final float epsilon;
    private final int flags;
    private final Owned owned = new Owned();
    private final primitive_attr attributes;
    private final Argument x;
    private final Argument y;
    private final Argument dx;
    private final Argument scale;
    private final Argument shift;
    private final Argument scaleGradient;
    private final Argument shiftGradient;
    private final Argument mean;
    private final Argument variance;
    private Optional<Training> training = Optional.empty();
    private Optional<Call> inference = Optional.empty();

    /** Forward and backward pass; between them a workspace remembers where the ReLU was open. */
    private record Training(Call forward, Call backward) {}

    BatchNormPlan(OneDnn library, BatchNorm spec, DataType type, long[] shape) {
        this.library = library;
        this.epsilon = (float) spec.epsilon();
        this.flags =
                dnnl.dnnl_use_scale
                        | dnnl.dnnl_use_shift
                        | (spec.relu() ? dnnl.dnnl_fuse_norm_relu : 0);
        attributes = own(library.attributes());
        x = images(type, shape);
        y = images(type, shape);
        dx = images(type, shape);
        scale = channels(spec);
        shift = channels(spec);
        scaleGradient = channels(spec);
        shiftGradient = channels(spec);
        mean = channels(spec);
        variance = channels(spec);
    }

    void train(INDArray from, Affine affine, INDArray to, Moments moments) {
        Training plan = training.orElseGet(this::planTraining);
        training = Optional.of(plan);
        read(from, affine);
        mean.write(moments.mean());
        variance.write(moments.variance());
        y.write(to);
        plan.forward().run();
        y.written();
    }

    void infer(INDArray from, Affine affine, Moments moments, INDArray to) {
        Call call = inference.orElseGet(this::planInference);
        inference = Optional.of(call);
        read(from, affine);
        mean.read(moments.mean());
        variance.read(moments.variance());
        y.write(to);
        call.run();
        y.written();
    }

    void backward(Step step, INDArray to, Affine gradient) {
        Training plan =
                training.orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "batch norm: backward pass without a forward pass of the"
                                                + " same shape"));
        read(step.x(), step.affine());
        mean.read(step.moments().mean());
        variance.read(step.moments().variance());
        y.read(step.dy());
        dx.write(to);
        scaleGradient.write(gradient.scale());
        shiftGradient.write(gradient.shift());
        plan.backward().run();
        dx.written();
    }

    private void read(INDArray from, Affine affine) {
        x.read(from);
        scale.read(affine.scale());
        shift.read(affine.shift());
    }

    private Training planTraining() {
        var description =
                own(
                        new batch_normalization_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_training,
                                x.layout(),
                                y.layout(),
                                epsilon,
                                flags,
                                attributes,
                                false));
        Call forward =
                own(new Call(library, description, new batch_normalization_forward(description)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_SCALE, scale)
                        .with(dnnl.DNNL_ARG_SHIFT, shift)
                        .with(dnnl.DNNL_ARG_MEAN, mean)
                        .with(dnnl.DNNL_ARG_VARIANCE, variance)
                        .with(dnnl.DNNL_ARG_DST, y);
        var back =
                own(
                        new batch_normalization_backward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_backward,
                                dx.layout(),
                                y.layout(),
                                x.layout(),
                                epsilon,
                                flags,
                                description,
                                attributes,
                                false));
        Call backward =
                own(new Call(library, back, new batch_normalization_backward(back)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_SCALE, scale)
                        .with(dnnl.DNNL_ARG_MEAN, mean)
                        .with(dnnl.DNNL_ARG_VARIANCE, variance)
                        .with(dnnl.DNNL_ARG_DIFF_DST, y)
                        .with(dnnl.DNNL_ARG_DIFF_SRC, dx)
                        .with(dnnl.DNNL_ARG_DIFF_SCALE, scaleGradient)
                        .with(dnnl.DNNL_ARG_DIFF_SHIFT, shiftGradient);
        memory.desc workspace = description.workspace_desc();
        if (workspace.get_size() > 0) { // oneDNN refuses an empty one
            Argument open = own(Argument.owning(library, workspace));
            forward.with(dnnl.DNNL_ARG_WORKSPACE, open);
            backward.with(dnnl.DNNL_ARG_WORKSPACE, open);
        }
        return new Training(forward, backward);
    }

    private Call planInference() {
        var description =
                own(
                        new batch_normalization_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_inference,
                                x.layout(),
                                y.layout(),
                                epsilon,
                                flags | dnnl.dnnl_use_global_stats,
                                attributes,
                                false));
        return own(new Call(library, description, new batch_normalization_forward(description)))
                .with(dnnl.DNNL_ARG_SRC, x)
                .with(dnnl.DNNL_ARG_SCALE, scale)
                .with(dnnl.DNNL_ARG_SHIFT, shift)
                .with(dnnl.DNNL_ARG_MEAN, mean)
                .with(dnnl.DNNL_ARG_VARIANCE, variance)
                .with(dnnl.DNNL_ARG_DST, y);
    }

    private Argument images(DataType type, long[] shape) {
        return own(new Argument(library, Form.images(type, shape)));
    }

    private Argument channels(BatchNorm spec) {
        return own(new Argument(library, Form.row(spec.channels())));
    }

    private <T extends AutoCloseable> T own(T part) {
        return owned.own(part);
    }

    @Override
    public void close() {
        owned.close();
    }
}
