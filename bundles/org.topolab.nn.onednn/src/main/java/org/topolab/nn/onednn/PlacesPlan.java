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
 * kernel row and one column of places, all products are one batched matrix product on views of the
 * image, the weights and the output. Batches over rows and columns at once would be fewer, but the
 * library computes them wrongly for some steps.
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
        List<Tile> all = new ArrayList<>();
        for (int column = 0; column < spec.columns(); column++) {
            for (int kernelRow = 0; kernelRow < spec.window().kernel(); kernelRow++) {
                for (Run down : Run.of(spec.rows(), spec.window().stride(), height)) {
                    all.add(tile(product, kernelRow, column, down));
                }
            }
        }
        return all;
    }

    private Tile tile(Product product, int kernelRow, int column, Run down) {
        long in = spec.in();
        long out = spec.out();
        long stride = spec.window().stride();
        long segment = spec.window().kernel() * in;
        long all = spec.fanIn();
        long columns = spec.columns();
        long image = height * width * in;
        long units = spec.rows() * columns * out;
        boolean forward = product == Product.FORWARD;
        boolean toInput = product == Product.TO_INPUT;
        boolean toWeights = product == Product.TO_WEIGHTS;
        DataType sums = DataType.FLOAT;
        View x =
                new View(toInput ? sums : type, down.count())
                        .step(stride * width * in)
                        .matrix(batch, image, segment, 1);
        View w = new View(toWeights ? sums : type, down.count()).step(columns * out * all);
        View y = new View(forward ? sums : type, down.count()).step(columns * out);
        Argument xView = owned.own(x.argument(library));
        Argument wView =
                owned.own(
                        (forward ? w.matrix(segment, 1, out, all) : w.matrix(out, all, segment, 1))
                                .argument(library));
        Argument yView =
                owned.own(
                        (toWeights
                                        ? y.matrix(out, 1, batch, units)
                                        : y.matrix(batch, units, out, 1))
                                .argument(library));
        boolean last = kernelRow == spec.window().kernel() - 1;
        Call call =
                switch (product) {
                    case FORWARD -> call(xView, wView, yView, true, last && spec.relu());
                    case TO_INPUT -> call(yView, wView, xView, true, false);
                    case TO_WEIGHTS -> call(yView, xView, wView, false, false);
                };
        long place = down.first() * columns + column;
        return new Tile(
                call,
                xView,
                x.bytes(((down.first() * stride + kernelRow) * width + column * stride) * in),
                wView,
                w.bytes(place * out * all + kernelRow * segment),
                yView,
                y.bytes(place * out));
    }

    private Call call(Argument a, Argument b, Argument c, boolean sum, boolean relu) {
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

    /** A view for a batched product: so many matrices, one step apart. */
    private static final class View {
        private final DataType type;
        private final long[] dimensions = new long[3];
        private final long[] steps = new long[3];

        View(DataType type, long count) {
            this.type = type;
            dimensions[0] = count;
        }

        View step(long values) {
            steps[0] = values;
            return this;
        }

        View matrix(long rows, long rowStep, long columns, long columnStep) {
            dimensions[1] = rows;
            steps[1] = rowStep;
            dimensions[2] = columns;
            steps[2] = columnStep;
            return this;
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
