package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Filters;
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

    /** A batched product on three views. */
    private record Batched(Call call, Argument x, Argument w, Argument y) {}

    /** A batched product, and where its views begin, in bytes. */
    private record Tile(Batched product, long xAt, long wAt, long yAt) {

        void run(Argument image, Argument weights, Argument output) {
            product.x().bind(image.target() + xAt);
            product.w().bind(weights.target() + wAt);
            product.y().bind(output.target() + yAt);
            product.call().run();
        }
    }

    /** What products of tiles differ in, besides where they begin. */
    private record Kind(Product product, long count, boolean relu) {}

    private final OneDnn library;
    private final LocallyConnected spec;
    private final DataType type;
    private final long batch;
    private final long height;
    private final long width;
    private final Owned owned = new Owned();
    private final Map<Kind, Batched> products = new HashMap<>();
    private final Argument x;
    private final Argument dx;
    private final Argument w;
    private final Argument dw;
    private final Argument y;
    private final Argument dy;
    private final Argument bias;
    private final List<Tile> forward;
    private final List<Tile> toInput;
    private final List<Tile> toWeights;

    /**
     * @param type type of what is multiplied; sums are float32
     */
    PlacesPlan(OneDnn library, LocallyConnected spec, DataType type, long batch) {
        this.library = library;
        this.spec = spec;
        this.type = type;
        this.batch = batch;
        this.height = spec.height() + 2L * spec.window().padding();
        this.width = spec.width() + 2L * spec.window().padding();
        long image = batch * height * width * spec.in();
        long weights = (long) spec.rows() * spec.columns() * spec.out() * spec.fanIn();
        long units = batch * spec.rows() * spec.columns() * spec.out();
        this.x = values(type, image);
        this.dx = values(DataType.FLOAT, image);
        this.w = values(type, weights);
        this.dw = values(DataType.FLOAT, weights);
        this.y = values(DataType.FLOAT, units);
        this.dy = values(type, units);
        this.bias = values(DataType.FLOAT, units / batch);
        this.forward = tiles(Product.FORWARD);
        this.toInput = tiles(Product.TO_INPUT);
        this.toWeights = tiles(Product.TO_WEIGHTS);
    }

    private Argument values(DataType of, long size) {
        return owned.own(new Argument(library, Form.row(size).as(of)));
    }

    /** y = W x + b, then the ReLU if there is one. */
    void forward(INDArray from, Filters filters, INDArray to) {
        x.read(from);
        w.read(filters.weights());
        y.write(to);
        long row = (long) spec.rows() * spec.columns() * spec.out() * Float.BYTES;
        if (filters.bias().isPresent()) {
            bias.read(filters.bias().get());
            Address start = new Address().to(bias.target());
            for (long image = 0; image < batch; image++) {
                Pointer.memcpy(new Address().to(y.target() + image * row), start, row);
            }
        } else {
            Pointer.memset(new Address().to(y.target()), 0, batch * row);
        }
        forward.forEach(tile -> tile.run(x, w, y));
        y.written();
    }

    /** dx = W' dy. */
    void backwardData(INDArray gradient, Filters filters, INDArray to) {
        dy.read(gradient);
        w.read(filters.weights());
        dx.write(to);
        long bytes = batch * height * width * spec.in() * Float.BYTES;
        Pointer.memset(new Address().to(dx.target()), 0, bytes);
        toInput.forEach(tile -> tile.run(dx, w, dy));
        dx.written();
    }

    /** dW = dy x'. */
    void backwardFilters(INDArray from, INDArray gradient, INDArray to) {
        x.read(from);
        dy.read(gradient);
        dw.write(to);
        toWeights.forEach(tile -> tile.run(x, dw, dy));
        dw.written();
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
        long stride = spec.window().stride();
        long segment = (long) spec.window().kernel() * spec.in();
        boolean last = kernelRow == spec.window().kernel() - 1;
        Kind kind =
                new Kind(product, down.count(), product == Product.FORWARD && last && spec.relu());
        Batched batched = products.computeIfAbsent(kind, this::batched);
        long place = down.first() * spec.columns() + column;
        long xAt = ((down.first() * stride + kernelRow) * width + column * stride) * spec.in();
        long wAt = place * spec.out() * spec.fanIn() + kernelRow * segment;
        return new Tile(
                batched,
                xAt * (product == Product.TO_INPUT ? DataType.FLOAT : type).width(),
                wAt * (product == Product.TO_WEIGHTS ? DataType.FLOAT : type).width(),
                place * spec.out() * (product == Product.FORWARD ? DataType.FLOAT : type).width());
    }

    private Batched batched(Kind kind) {
        long out = spec.out();
        long segment = (long) spec.window().kernel() * spec.in();
        long all = spec.fanIn();
        long image = height * width * spec.in();
        long row = spec.columns() * out;
        long units = spec.rows() * row;
        View xView =
                new View(kind.count(), spec.window().stride() * width * spec.in())
                        .matrix(batch, image, segment, 1);
        View wView = new View(kind.count(), row * all);
        View yView = new View(kind.count(), row);
        return switch (kind.product()) {
            case FORWARD -> {
                Argument a = argument(type, xView);
                Argument b = argument(type, wView.matrix(segment, 1, out, all));
                Argument c = argument(DataType.FLOAT, yView.matrix(batch, units, out, 1));
                yield new Batched(call(a, b, c, true, kind.relu()), a, b, c);
            }
            case TO_INPUT -> {
                Argument a = argument(type, yView.matrix(batch, units, out, 1));
                Argument b = argument(type, wView.matrix(out, all, segment, 1));
                Argument c = argument(DataType.FLOAT, xView);
                yield new Batched(call(a, b, c, true, false), c, b, a);
            }
            case TO_WEIGHTS -> {
                Argument a = argument(type, yView.matrix(out, 1, batch, units));
                Argument b = argument(type, xView);
                Argument c = argument(DataType.FLOAT, wView.matrix(out, all, segment, 1));
                yield new Batched(call(a, b, c, false, false), b, c, a);
            }
        };
    }

    private Argument argument(DataType of, View view) {
        return owned.own(
                Argument.part(
                        library, new memory.desc(view.dimensions, OneDnn.type(of), view.steps)));
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
        private final long[] dimensions = new long[3];
        private final long[] steps = new long[3];

        View(long count, long step) {
            dimensions[0] = count;
            steps[0] = step;
        }

        View matrix(long rows, long rowStep, long columns, long columnStep) {
            dimensions[1] = rows;
            steps[1] = rowStep;
            dimensions[2] = columns;
            steps[2] = columnStep;
            return this;
        }
    }

    @Override
    public void close() {
        owned.close();
    }
}
