package org.topolab.nn.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
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

    BatchNormPlan(OneDnn library, BatchNorm spec, long[] shape) {
        this.library = library;
        this.epsilon = (float) spec.epsilon();
        this.flags =
                dnnl.dnnl_use_scale
                        | dnnl.dnnl_use_shift
                        | (spec.relu() ? dnnl.dnnl_fuse_norm_relu : 0);
        x = images(shape);
        y = images(shape);
        dx = images(shape);
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
        bind(from, affine, moments);
        y.bind(to);
        plan.forward().run();
    }

    void infer(INDArray from, Affine affine, Moments moments, INDArray to) {
        Call call = inference.orElseGet(this::planInference);
        inference = Optional.of(call);
        bind(from, affine, moments);
        y.bind(to);
        call.run();
    }

    void backward(Step step, INDArray to, Affine gradient) {
        Training plan =
                training.orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "batch norm: backward pass without a forward pass of the"
                                                + " same shape"));
        bind(step.x(), step.affine(), step.moments());
        y.bind(step.dy());
        dx.bind(to);
        scaleGradient.bind(gradient.scale());
        shiftGradient.bind(gradient.shift());
        plan.backward().run();
    }

    private void bind(INDArray from, Affine affine, Moments moments) {
        x.bind(from);
        scale.bind(affine.scale());
        shift.bind(affine.shift());
        mean.bind(moments.mean());
        variance.bind(moments.variance());
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
                                flags));
        Call forward =
                own(new Call(library, new batch_normalization_forward(description)))
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
                                description));
        Call backward =
                own(new Call(library, new batch_normalization_backward(back)))
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
                                flags | dnnl.dnnl_use_global_stats));
        return own(new Call(library, new batch_normalization_forward(description)))
                .with(dnnl.DNNL_ARG_SRC, x)
                .with(dnnl.DNNL_ARG_SCALE, scale)
                .with(dnnl.DNNL_ARG_SHIFT, shift)
                .with(dnnl.DNNL_ARG_MEAN, mean)
                .with(dnnl.DNNL_ARG_VARIANCE, variance)
                .with(dnnl.DNNL_ARG_DST, y);
    }

    private Argument images(long[] shape) {
        var nhwc = memory.format_tag.nhwc;
        return own(
                new Argument(library, OneDnn.desc(nhwc, shape[0], shape[3], shape[1], shape[2])));
    }

    private Argument channels(BatchNorm spec) {
        return own(new Argument(library, OneDnn.desc(memory.format_tag.x, spec.channels())));
    }

    private <T extends AutoCloseable> T own(T part) {
        return owned.own(part);
    }

    @Override
    public void close() {
        owned.close();
    }
}
