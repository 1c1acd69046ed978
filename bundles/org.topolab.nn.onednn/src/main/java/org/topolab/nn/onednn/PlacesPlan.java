package org.topolab.nn.onednn;

import java.util.List;
import java.util.function.Function;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.onednn.PlacesPart.Product;

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
        int zeros = spec.window().zeros();
        this.image = (long) (spec.height() + zeros) * (spec.width() + zeros) * spec.in();
        this.units = spec.units();
        this.x = values(type, batch * image);
        this.dx = values(DataType.FLOAT, batch * image);
        this.w = values(type, units * spec.fanIn());
        this.dw = values(DataType.FLOAT, units * spec.fanIn());
        this.y = values(DataType.FLOAT, batch * units);
        this.dy = values(type, batch * units);
        this.bias = values(DataType.FLOAT, units);
        Run images = new Run(0, batch);
        Run columns = new Run(0, spec.columns());
        List<Run> someColumns = Run.cut(spec.columns(), Threads.allowed());
        this.forward =
                parts(
                        someColumns,
                        some -> new PlacesPart(library, spec, type, Product.FORWARD, images, some));
        this.toInput =
                parts(
                        Run.cut(batch, Threads.allowed()),
                        some ->
                                new PlacesPart(
                                        library, spec, type, Product.TO_INPUT, some, columns));
        this.toWeights =
                parts(
                        someColumns,
                        some ->
                                new PlacesPart(
                                        library, spec, type, Product.TO_WEIGHTS, images, some));
    }

    private Argument values(DataType of, long size) {
        return owned.own(new Argument(library, Form.row(size).as(of)));
    }

    private List<PlacesPart> parts(List<Run> cut, Function<Run, PlacesPart> maker) {
        return cut.stream().map(some -> owned.own(maker.apply(some))).toList();
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
        Threads.sideBySide(forward, part -> part.run(x, w, y));
        y.written();
    }

    /** dx = W' dy. */
    void backwardData(INDArray gradient, Filters filters, INDArray to) {
        dy.read(gradient);
        w.readAgain(filters.weights());
        dx.write(to);
        Pointer.memset(new Address().to(dx.target()), 0, batch * image * Float.BYTES);
        Threads.sideBySide(toInput, part -> part.run(dx, w, dy));
        dx.written();
    }

    /** dW = dy x'. */
    void backwardFilters(INDArray from, INDArray gradient, INDArray to) {
        x.read(from);
        dy.read(gradient);
        dw.write(to);
        Threads.sideBySide(toWeights, part -> part.run(x, dw, dy));
        dw.written();
    }

    @Override
    public void close() {
        owned.close();
    }
}
