package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.LocallyConnected;

/**
 * The products of a locally connected layer on batches of one size, without gathering patches. One
 * row of the kernel reads a stretch of kernel * in values in a row of the image, so that for one
 * kernel row, and for places far enough apart not to overlap, all products are one batched matrix
 * product on views of the image, the weights and the output. A layer is some 10 to 40 of them.
 *
 * <p>x [batch, rows, columns, in] with its padding, y [batch, rows', columns', out]; sums are
 * float32.
 */
final class PlacesPlan implements AutoCloseable {

    /** Which of the three products. */
    private enum Product {
        FORWARD,
        TO_INPUT,
        TO_WEIGHTS
    }

    /** Places of the output with one stride: first, how many, and how far apart. */
    private record Run(long first, long count, long step) {}

    /** A batched product, and where its views begin, in bytes. */
    private record Tile(
            Call call, Argument x, long xAt, Argument w, long wAt, Argument y, long yAt) {

        void run(INDArray image, INDArray weights, INDArray output) {
            x.bind(image, xAt);
            w.bind(weights, wAt);
            y.bind(output, yAt);
            call.run();
        }
    }

    private final OneDnn library;
    private final LocallyConnected spec;
    private final DataType type;
    private final long batch;
    private final long height;
    private final long width;
    private final Owned owned = new Owned();
    private final List<Tile> forward;
    private final List<Tile> toInput;
    private final List<Tile> toWeights;

    /**
     * @param type type of what is multiplied; x, weights and dy come in it, sums are float32
     */
    PlacesPlan(OneDnn library, LocallyConnected spec, DataType type, long batch) {
        this.library = library;
        this.spec = spec;
        this.type = type;
        this.batch = batch;
        this.height = spec.height() + 2L * spec.window().padding();
        this.width = spec.width() + 2L * spec.window().padding();
        this.forward = tiles(Product.FORWARD);
        this.toInput = tiles(Product.TO_INPUT);
        this.toWeights = tiles(Product.TO_WEIGHTS);
    }

    /** y = y + W x, then the ReLU if there is one. */
    void forward(INDArray x, INDArray weights, INDArray y) {
        forward.forEach(tile -> tile.run(x, weights, y));
    }

    /** dx = dx + W' dy. */
    void backwardData(INDArray dy, INDArray weights, INDArray dx) {
        toInput.forEach(tile -> tile.run(dx, weights, dy));
    }

    /** dW = dy x'. */
    void backwardFilters(INDArray x, INDArray dy, INDArray gradient) {
        toWeights.forEach(tile -> tile.run(x, gradient, dy));
    }

    private List<Tile> tiles(Product product) {
        int kernel = spec.window().kernel();
        int stride = spec.window().stride();
        int apart = (kernel + stride - 1) / stride;
        List<Tile> all = new ArrayList<>();
        for (int row = 0; row < kernel; row++) {
            for (Run down : runs(spec.rows(), 1, stride, height)) {
                for (Run right : runs(spec.columns(), apart, stride, width)) {
                    all.add(tile(product, row, down, right));
                }
            }
        }
        return all;
    }

    /**
     * All places along one side, cut into runs whose patches do not overlap; a view may also not
     * reach past the side, by whole steps.
     */
    private static List<Run> runs(int places, int apart, int stride, long side) {
        long count = Math.min(places / apart, side / ((long) apart * stride));
        List<Run> runs = new ArrayList<>();
        for (int first = 0; first < apart && count > 0; first++) {
            runs.add(new Run(first, count, apart));
        }
        for (long left = count * apart; left < places; left++) {
            runs.add(new Run(left, 1, 1));
        }
        return runs;
    }

    private Tile tile(Product product, int kernelRow, Run down, Run right) {
        int in = spec.in();
        int out = spec.out();
        int stride = spec.window().stride();
        long segment = (long) spec.window().kernel() * in;
        long all = spec.fanIn();
        long columns = spec.columns();
        long image = height * width * in;
        long[] places = {down.count(), right.count()};
        long[] xSteps = {down.step() * stride * width * in, right.step() * stride * in};
        long[] wSteps = {down.step() * columns * out * all, right.step() * out * all};
        long[] ySteps = {down.step() * columns * out, right.step() * out};
        long yImage = spec.rows() * columns * out;
        boolean first = product == Product.FORWARD;
        DataType sums = DataType.FLOAT;
        View x =
                new View(
                        product == Product.TO_INPUT ? sums : type,
                        places,
                        xSteps,
                        new long[] {batch, segment},
                        new long[] {image, 1});
        View w =
                new View(
                        product == Product.TO_WEIGHTS ? sums : type,
                        places,
                        wSteps,
                        first ? new long[] {segment, out} : new long[] {out, segment},
                        first ? new long[] {1, all} : new long[] {all, 1});
        View y =
                new View(
                        first ? sums : type,
                        places,
                        ySteps,
                        product == Product.TO_WEIGHTS
                                ? new long[] {out, batch}
                                : new long[] {batch, out},
                        product == Product.TO_WEIGHTS
                                ? new long[] {1, yImage}
                                : new long[] {yImage, 1});
        boolean last = kernelRow == spec.window().kernel() - 1;
        Argument xView = owned.own(x.argument(library));
        Argument wView = owned.own(w.argument(library));
        Argument yView = owned.own(y.argument(library));
        Call call =
                switch (product) {
                    case FORWARD ->
                            call(xView, wView, yView, attributes(true, last && spec.relu()));
                    case TO_INPUT -> call(yView, wView, xView, attributes(true, false));
                    case TO_WEIGHTS -> call(yView, xView, wView, attributes(false, false));
                };
        long xAt = down.first() * stride * width * in + kernelRow * width * in;
        long place = down.first() * columns + right.first();
        return new Tile(
                call,
                xView,
                x.bytes(xAt + right.first() * stride * in),
                wView,
                w.bytes(place * out * all + kernelRow * segment),
                yView,
                y.bytes(place * out));
    }

    private Call call(Argument a, Argument b, Argument c, primitive_attr attributes) {
        var description =
                owned.own(
                        new matmul.primitive_desc(
                                library.engine(),
                                a.layout(),
                                b.layout(),
                                c.layout(),
                                attributes,
                                false));
        return owned.own(new Call(library, description, new matmul(description)))
                .with(dnnl.DNNL_ARG_SRC, a)
                .with(dnnl.DNNL_ARG_WEIGHTS, b)
                .with(dnnl.DNNL_ARG_DST, c);
    }

    private primitive_attr attributes(boolean sum, boolean relu) {
        primitive_attr attributes = owned.own(library.attributes());
        try (post_ops after = new post_ops()) {
            if (sum) {
                after.append_sum();
            }
            if (relu) {
                after.append_eltwise(dnnl.dnnl_eltwise_relu, 0, 0);
            }
            attributes.set_post_ops(after);
        }
        return attributes;
    }

    /** A view for a batched product: two dimensions of places, then a matrix. */
    private static final class View {
        private final DataType type;
        private final long[] dimensions;
        private final long[] steps;

        View(DataType type, long[] places, long[] placeSteps, long[] matrix, long[] matrixSteps) {
            this.type = type;
            this.dimensions = new long[] {places[0], places[1], matrix[0], matrix[1]};
            this.steps = new long[] {placeSteps[0], placeSteps[1], matrixSteps[0], matrixSteps[1]};
        }

        Argument argument(OneDnn library) {
            return Argument.part(library, new memory.desc(dimensions, OneDnn.type(type), steps));
        }

        long bytes(long values) {
            return values * type.width();
        }
    }

    @Override
    public void close() {
        owned.close();
    }
}
