package org.topolab.nn.onednn;

import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;

/**
 * A convolution of inputs of one shape. Weights come as [out, in, height, width] float32 and are
 * brought into the layout and type that oneDNN likes before each call: 10 microseconds, and never
 * stale.
 */
final class ConvolutionPlan implements AutoCloseable {

    private static final int DIRECT = dnnl.dnnl_convolution_direct;

    private final OneDnn library;
    private final Convolution spec;
    private final boolean bf16;
    private final long[] strides;
    private final long[] before;
    private final long[] after;
    private final Owned owned = new Owned();
    private final Argument x;
    private final Argument y;
    private final Argument weights;
    private final Argument bias;
    private final memory.desc any;
    private final memory.desc anyGradient;
    private final primitive_attr plain;
    private final convolution_forward.primitive_desc hint;
    private final Optional<Call> pack;
    private final Call forward;
    private Optional<Backward> backwardData = Optional.empty();
    private Optional<Backward> backwardFilters = Optional.empty();

    /** A primitive that reads or writes weights in its own layout, and the way between the two. */
    private record Backward(Call call, Optional<Call> reorder) {}

    /**
     * @param type type of x and y that is computed with
     * @param shape of x, [batch, height, width, in]
     */
    ConvolutionPlan(OneDnn library, Convolution spec, DataType type, long[] shape) {
        this.library = library;
        this.spec = spec;
        this.bf16 = type == DataType.BFLOAT16;
        this.strides = new long[] {spec.stride(), spec.stride()};
        this.before = new long[] {spec.window().before(), spec.window().before()};
        this.after = new long[] {spec.window().after(), spec.window().after()};
        long rows = spec.size(Math.toIntExact(shape[1]));
        long columns = spec.size(Math.toIntExact(shape[2]));
        x = own(new Argument(library, Form.images(type, shape)));
        y = own(new Argument(library, Form.images(type, shape[0], rows, columns, spec.out())));
        long[] dimensions = dimensions(spec);
        memory.format_tag order =
                spec.groups() > 1 ? memory.format_tag.goihw : memory.format_tag.oihw;
        weights = own(new Argument(library, Form.of(DataType.FLOAT, order, dimensions)));
        bias = own(new Argument(library, Form.row(spec.out())));
        any = own(Form.of(type, memory.format_tag.any, dimensions).desc());
        anyGradient = own(Form.of(DataType.FLOAT, memory.format_tag.any, dimensions).desc());
        plain = own(library.attributes());
        hint = own(description(plain));
        primitive_attr relu = own(library.attributes(spec.relu()));
        var description = chosen(Implementation.forward(spec, bf16), () -> description(relu));
        Argument packed = packed(description.weights_desc());
        pack = reorder(weights, packed);
        forward =
                own(new Call(library, description, new convolution_forward(description)))
                        .with(dnnl.DNNL_ARG_SRC, x)
                        .with(dnnl.DNNL_ARG_WEIGHTS, packed)
                        .with(dnnl.DNNL_ARG_DST, y);
        if (spec.bias()) {
            forward.with(dnnl.DNNL_ARG_BIAS, bias);
        }
    }

    private static long[] dimensions(Convolution spec) {
        int k = spec.kernel();
        int groups = spec.groups();
        return groups > 1
                ? new long[] {groups, spec.out() / groups, spec.in() / groups, k, k}
                : new long[] {spec.out(), spec.in(), k, k};
    }

    private convolution_forward.primitive_desc description(primitive_attr attributes) {
        return new convolution_forward.primitive_desc(
                library.engine(),
                dnnl.dnnl_forward_training,
                DIRECT,
                x.layout(),
                any,
                biasLayout(),
                y.layout(),
                strides,
                before,
                after,
                attributes,
                false);
    }

    /** An empty layout stands for no bias. */
    private memory.desc biasLayout() {
        return spec.bias() ? bias.layout() : own(new memory.desc());
    }

    /** A description on the wanted implementation, or on the library's where there is none. */
    private <D extends primitive_desc> D chosen(Implementation wanted, Supplier<D> maker) {
        D description = own(maker.get());
        return wanted.choose(description) ? description : own(maker.get());
    }

    void forward(INDArray from, Filters filters, INDArray to) {
        x.read(from);
        y.write(to);
        weights.read(filters.weights());
        filters.bias().ifPresent(bias::read);
        pack.ifPresent(Call::run);
        forward.run();
        y.written();
    }

    void backwardData(INDArray dy, Filters filters, INDArray dx) {
        Backward plan = backwardData.orElseGet(this::planBackwardData);
        backwardData = Optional.of(plan);
        x.write(dx);
        y.read(dy);
        weights.read(filters.weights());
        plan.reorder().ifPresent(Call::run);
        plan.call().run();
        x.written();
    }

    void backwardFilters(INDArray from, INDArray dy, Filters gradient) {
        Backward plan = backwardFilters.orElseGet(this::planBackwardFilters);
        backwardFilters = Optional.of(plan);
        x.read(from);
        y.read(dy);
        weights.write(gradient.weights());
        gradient.bias().ifPresent(bias::write);
        plan.call().run();
        plan.reorder().ifPresent(Call::run);
    }

    private Backward planBackwardData() {
        var description =
                chosen(
                        Implementation.backwardData(spec, bf16),
                        () ->
                                new convolution_backward_data.primitive_desc(
                                        library.engine(),
                                        DIRECT,
                                        x.layout(),
                                        any,
                                        y.layout(),
                                        strides,
                                        before,
                                        after,
                                        hint,
                                        plain,
                                        false));
        Argument packed = packed(description.weights_desc());
        Call call =
                own(new Call(library, description, new convolution_backward_data(description)))
                        .with(dnnl.DNNL_ARG_DIFF_DST, y)
                        .with(dnnl.DNNL_ARG_WEIGHTS, packed)
                        .with(dnnl.DNNL_ARG_DIFF_SRC, x);
        return new Backward(call, reorder(weights, packed));
    }

    private Backward planBackwardFilters() {
        var description =
                own(
                        new convolution_backward_weights.primitive_desc(
                                library.engine(),
                                DIRECT,
                                x.layout(),
                                anyGradient,
                                biasLayout(),
                                y.layout(),
                                strides,
                                before,
                                after,
                                hint,
                                plain,
                                false));
        Argument packed = packed(description.diff_weights_desc());
        Call call =
                own(new Call(library, description, new convolution_backward_weights(description)))
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

    private <T extends AutoCloseable> T own(T part) {
        return owned.own(part);
    }

    @Override
    public void close() {
        owned.close();
    }
}
