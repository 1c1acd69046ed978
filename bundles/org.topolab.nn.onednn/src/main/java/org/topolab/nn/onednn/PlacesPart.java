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
import org.nd4j.linalg.api.buffer.DataType;
import org.topolab.nn.LocallyConnected;

/**
 * One thread's part of the products of a locally connected layer: some columns of places for some
 * images. One row of the kernel reads a stretch of kernel * in values in a row of the image, so
 * that for one kernel row and one column of places, all products are one batched matrix product on
 * views of the image, the weights and the output. Batches over rows and columns at once would be
 * fewer, but the library computes them wrongly for some steps.
 */
final class PlacesPart implements AutoCloseable {

    /** Which of the three products. */
    enum Product {
        FORWARD,
        TO_INPUT,
        TO_WEIGHTS
    }

    /** A batched product on three views. */
    private record Batched(Call call, Argument x, Argument w, Argument y) {}

    /** A batched product, and where its views begin, in bytes. */
    private record Tile(Batched product, long xAt, long wAt, long yAt) {}

    /** What products of tiles differ in, besides where they begin. */
    private record Kind(long count, boolean relu) {}

    private final OneDnn library;
    private final LocallyConnected spec;
    private final Product product;
    private final DataType xType;
    private final DataType wType;
    private final DataType yType;
    private final Run images;
    private final long height;
    private final long width;
    private final Owned owned = new Owned();
    private final Map<Kind, Batched> products = new HashMap<>();
    private final List<Tile> tiles = new ArrayList<>();

    /**
     * @param type type of what is multiplied; sums are float32
     */
    PlacesPart(
            OneDnn library,
            LocallyConnected spec,
            DataType type,
            Product product,
            Run images,
            Run columns) {
        this.library = library;
        this.spec = spec;
        this.product = product;
        this.xType = product == Product.TO_INPUT ? DataType.FLOAT : type;
        this.wType = product == Product.TO_WEIGHTS ? DataType.FLOAT : type;
        this.yType = product == Product.FORWARD ? DataType.FLOAT : type;
        this.images = images;
        this.height = (long) spec.height() + spec.window().zeros();
        this.width = (long) spec.width() + spec.window().zeros();
        int kernel = spec.window().kernel();
        for (long column = columns.first(); column < columns.end(); column++) {
            for (int kernelRow = 0; kernelRow < kernel; kernelRow++) {
                for (Run down : Run.of(spec.rows(), spec.window().stride(), height)) {
                    tiles.add(tile(kernelRow, column, down));
                }
            }
        }
    }

    /** Computes, on images with their padding, weights and outputs that lie in memory as bound. */
    void run(Argument image, Argument weights, Argument output) {
        for (Tile tile : tiles) {
            Batched batched = tile.product();
            batched.x().bind(image.target() + tile.xAt());
            batched.w().bind(weights.target() + tile.wAt());
            batched.y().bind(output.target() + tile.yAt());
            batched.call().run();
        }
    }

    private Tile tile(int kernelRow, long column, Run down) {
        long stride = spec.window().stride();
        boolean last = kernelRow == spec.window().kernel() - 1;
        Kind kind = new Kind(down.count(), product == Product.FORWARD && last && spec.relu());
        long place = down.first() * spec.columns() + column;
        long xAt =
                images.first() * image()
                        + ((down.first() * stride + kernelRow) * width + column * stride)
                                * spec.in();
        long wAt = place * spec.out() * spec.fanIn() + kernelRow * segment();
        long yAt = images.first() * spec.units() + place * spec.out();
        return new Tile(
                products.computeIfAbsent(kind, this::batched),
                xAt * xType.width(),
                wAt * wType.width(),
                yAt * yType.width());
    }

    /** Values of an image with its padding. */
    private long image() {
        return height * width * spec.in();
    }

    /** Values that a row of the kernel reads. */
    private long segment() {
        return (long) spec.window().kernel() * spec.in();
    }

    private Batched batched(Kind kind) {
        long batch = images.count();
        long out = spec.out();
        long all = spec.fanIn();
        long row = spec.columns() * out;
        View x =
                new View(kind.count(), spec.window().stride() * width * spec.in())
                        .matrix(batch, image(), segment(), 1);
        View w = new View(kind.count(), row * all);
        View y = new View(kind.count(), row);
        return switch (product) {
            case FORWARD -> {
                Argument a = argument(xType, x);
                Argument b = argument(wType, w.matrix(segment(), 1, out, all));
                Argument c = argument(yType, y.matrix(batch, spec.units(), out, 1));
                yield new Batched(call(a, b, c, true, kind.relu()), a, b, c);
            }
            case TO_INPUT -> {
                Argument a = argument(yType, y.matrix(batch, spec.units(), out, 1));
                Argument b = argument(wType, w.matrix(out, all, segment(), 1));
                Argument c = argument(xType, x);
                yield new Batched(call(a, b, c, true, false), c, b, a);
            }
            case TO_WEIGHTS -> {
                Argument a = argument(yType, y.matrix(out, 1, batch, spec.units()));
                Argument b = argument(xType, x);
                Argument c = argument(wType, w.matrix(out, all, segment(), 1));
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
