package org.topolab.nn.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;

/**
 * A convolution of inputs of one shape. Weights come as [out, in, height, width] and are brought
 * into the layout that oneDNN likes before each call: 10 microseconds, and never stale.
 */
final class ConvolutionPlan implements AutoCloseable {

    private static final int DIRECT = dnnl.dnnl_convolution_direct;

    private final OneDnn library;
    private final Convolution spec;
    private final long[] strides;
    private final long[] padding;
    private final Owned owned = new Owned();
    private final Argument x;
    private final Argument y;
    private final Argument weights;
    private final Argument bias;
    private final memory.desc any;
    private final convolution_forward.primitive_desc hint;
    private final Optional<Call> pack;
    private final Call forward;
    private Optional<Backward> backwardData = Optional.empty();
    private Optional<Backward> backwardFilters = Optional.empty();

    /** A primitive that reads or writes weights in its own layout, and the way between the two. */
    private record Backward(Call call, Optional<Call> reorder) {}

    ConvolutionPlan(OneDnn library, Convolution spec, long[] shape) {
        this.library = library;
        this.spec = spec;
        this.strides = new long[] {spec.stride(), spec.stride()};
        this.padding = new long[] {spec.padding(), spec.padding()};
        long rows = spec.size(Math.toIntExact(shape[1]));
        long columns = spec.size(Math.toIntExact(shape[2]));
        long[] kernel = {spec.out(), spec.in(), spec.kernel(), spec.kernel()};
        var nhwc = memory.format_tag.nhwc;
        x = borrowed(OneDnn.desc(nhwc, shape[0], spec.in(), shape[1], shape[2]));
        y = borrowed(OneDnn.desc(nhwc, shape[0], spec.out(), rows, columns));
        weights = borrowed(OneDnn.desc(memory.format_tag.oihw, kernel));
        bias = borrowed(OneDnn.desc(memory.format_tag.x, spec.out()));
        any = own(OneDnn.desc(memory.format_tag.any, kernel));
        hint = own(forwardDescription());
        Argument packed = packed(hint.weights_desc());
        pack = reorder(weights, packed);
        forward =
                own(new Call(library, new convolution_forward(hint)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_WEIGHTS, packed)
                        .with(dnnl.DNNL_ARG_DST, y);
        if (spec.bias()) {
            forward.with(dnnl.DNNL_ARG_BIAS, bias);
        }
    }

    private convolution_forward.primitive_desc forwardDescription() {
        int kind = dnnl.dnnl_forward_training;
        return spec.bias()
                ? new convolution_forward.primitive_desc(
                        library.engine(),
                        kind,
                        DIRECT,
                        x.layout(),
                        any,
                        bias.layout(),
                        y.layout(),
                        strides,
                        padding,
                        padding)
                : new convolution_forward.primitive_desc(
                        library.engine(),
                        kind,
                        DIRECT,
                        x.layout(),
                        any,
                        y.layout(),
                        strides,
                        padding,
                        padding);
    }

    void forward(INDArray from, Filters filters, INDArray to) {
        x.bind(from);
        y.bind(to);
        bind(filters);
        pack.ifPresent(Call::run);
        forward.run();
    }

    void backwardData(INDArray dy, Filters filters, INDArray dx) {
        Backward plan = backwardData.orElseGet(this::planBackwardData);
        backwardData = Optional.of(plan);
        x.bind(dx);
        y.bind(dy);
        bind(filters);
        plan.reorder().ifPresent(Call::run);
        plan.call().run();
    }

    void backwardFilters(INDArray from, INDArray dy, Filters gradient) {
        Backward plan = backwardFilters.orElseGet(this::planBackwardFilters);
        backwardFilters = Optional.of(plan);
        x.bind(from);
        y.bind(dy);
        bind(gradient);
        plan.call().run();
        plan.reorder().ifPresent(Call::run);
    }

    private void bind(Filters filters) {
        weights.bind(filters.weights());
        filters.bias().ifPresent(bias::bind);
    }

    private Backward planBackwardData() {
        var description =
                own(
                        new convolution_backward_data.primitive_desc(
                                library.engine(),
                                DIRECT,
                                x.layout(),
                                any,
                                y.layout(),
                                strides,
                                padding,
                                padding,
                                hint));
        Argument packed = packed(description.weights_desc());
        Call call =
                own(new Call(library, new convolution_backward_data(description)))
                        .with(dnnl.DNNL_ARG_DIFF_DST, y)
                        .with(dnnl.DNNL_ARG_WEIGHTS, packed)
                        .with(dnnl.DNNL_ARG_DIFF_SRC, x);
        return new Backward(call, reorder(weights, packed));
    }

    private Backward planBackwardFilters() {
        var description =
                own(
                        spec.bias()
                                ? new convolution_backward_weights.primitive_desc(
                                        library.engine(),
                                        DIRECT,
                                        x.layout(),
                                        any,
                                        bias.layout(),
                                        y.layout(),
                                        strides,
                                        padding,
                                        padding,
                                        hint)
                                : new convolution_backward_weights.primitive_desc(
                                        library.engine(),
                                        DIRECT,
                                        x.layout(),
                                        any,
                                        y.layout(),
                                        strides,
                                        padding,
                                        padding,
                                        hint));
        Argument packed = packed(description.diff_weights_desc());
        Call call =
                own(new Call(library, new convolution_backward_weights(description)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_DIFF_DST, y)
                        .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, packed);
        if (spec.bias()) {
            call.with(dnnl.DNNL_ARG_DIFF_BIAS, bias);
        }
        return new Backward(call, reorder(packed, weights));
    }

    /** Weights in another layout, in memory of their own; the given ones if it is the same. */
    private Argument packed(memory.desc layout) {
        return layout.equals(weights.layout()) ? weights : own(Argument.owning(library, layout));
    }

    private Optional<Call> reorder(Argument from, Argument to) {
        return from == to ? Optional.empty() : Optional.of(own(Call.reorder(library, from, to)));
    }

    private Argument borrowed(memory.desc layout) {
        return own(new Argument(library, layout));
    }

    private <T extends AutoCloseable> T own(T part) {
        return owned.own(part);
    }

    @Override
    public void close() {
        owned.close();
    }
}
