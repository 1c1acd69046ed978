package org.topolab.nn.onednn;

import java.util.List;
import java.util.function.BiFunction;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;

/**
 * The products of a locally connected layer on batches of one size, without gathering patches, in
 * parts for the threads: columns of places, but images where places of neighbouring columns add to
 * the same values.
 *
 * <p>x [batch, rows, columns, in] with its padding, y [batch, rows', columns', out]; sums are
 * float32.
 */
final class PlacesPlan implements AutoCloseable {

    private final OneDnn library;
    private final long batch;
    private final long image;
    private final long units;
    private final Owned owned = new Owned();
    private final Argument x;
    private final Argument dx;
    private final Argument w;
    private final Argument dw;
    private final Argument y;
    private final Argument dy;
    private final Argument bias;
    private final List<PlacesPart> forward;
    private final List<PlacesPart> toInput;
    private final List<PlacesPart> toWeights;

    /**
     * @param type type of what is multiplied; sums are float32
     */
    PlacesPlan(OneDnn library, LocallyConnected spec, DataType type, long batch) {
        this.library = library;
        this.batch = batch;
        int padding = 2 * spec.window().padding();
        this.image = (long) (spec.height() + padding) * (spec.width() + padding) * spec.in();
        this.units = (long) spec.rows() * spec.columns() * spec.out();
        this.x = values(type, batch * image);
        this.dx = values(DataType.FLOAT, batch * image);
        this.w = values(type, units * spec.fanIn());
        this.dw = values(DataType.FLOAT, units * spec.fanIn());
        this.y = values(DataType.FLOAT, batch * units);
        this.dy = values(type, batch * units);
        this.bias = values(DataType.FLOAT, units);
        Parts.Stretch columns = new Parts.Stretch(0, spec.columns());
        Parts.Stretch images = new Parts.Stretch(0, Math.toIntExact(batch));
        BiFunction<PlacesPart.Product, Parts.Stretch, PlacesPart> byColumns =
                (product, some) ->
                        owned.own(new PlacesPart(library, spec, type, product, images, some));
        BiFunction<PlacesPart.Product, Parts.Stretch, PlacesPart> byImages =
                (product, some) ->
                        owned.own(new PlacesPart(library, spec, type, product, some, columns));
        this.forward = parts(PlacesPart.Product.FORWARD, columns, byColumns);
        this.toInput = parts(PlacesPart.Product.TO_INPUT, images, byImages);
        this.toWeights = parts(PlacesPart.Product.TO_WEIGHTS, columns, byColumns);
    }

    private Argument values(DataType of, long size) {
        return owned.own(new Argument(library, Form.row(size).as(of)));
    }

    private static List<PlacesPart> parts(
            PlacesPart.Product product,
            Parts.Stretch all,
            BiFunction<PlacesPart.Product, Parts.Stretch, PlacesPart> maker) {
        return Parts.cut(all.count(), Parts.threads()).stream()
                .map(some -> maker.apply(product, some))
                .toList();
    }

    /** y = W x + b, then the ReLU if there is one. */
    void forward(INDArray from, Filters filters, INDArray to) {
        x.read(from);
        w.read(filters.weights());
        y.write(to);
        long row = units * Float.BYTES;
        if (filters.bias().isPresent()) {
            bias.read(filters.bias().get());
            Address start = new Address().to(bias.target());
            for (long i = 0; i < batch; i++) {
                Pointer.memcpy(new Address().to(y.target() + i * row), start, row);
            }
        } else {
            Pointer.memset(new Address().to(y.target()), 0, batch * row);
        }
        Parts.each(forward, part -> part.run(x, w, y));
        y.written();
    }

    /** dx = W' dy. */
    void backwardData(INDArray gradient, Filters filters, INDArray to) {
        dy.read(gradient);
        w.readAgain(filters.weights());
        dx.write(to);
        Pointer.memset(new Address().to(dx.target()), 0, batch * image * Float.BYTES);
        Parts.each(toInput, part -> part.run(dx, w, dy));
        dx.written();
    }

    /** dW = dy x'. */
    void backwardFilters(INDArray from, INDArray gradient, INDArray to) {
        x.read(from);
        dy.read(gradient);
        dw.write(to);
        Parts.each(toWeights, part -> part.run(x, dw, dy));
        dw.written();
    }

    @Override
    public void close() {
        owned.close();
    }
}
