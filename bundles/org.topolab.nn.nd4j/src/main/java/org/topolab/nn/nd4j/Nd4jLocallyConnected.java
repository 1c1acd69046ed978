package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.WeightedKernel;

/**
 * A locally connected layer: at each place a product of the windows that all images have there,
 * [batch, fan-in], with the weights of the place, [out, fan-in].
 */
final class Nd4jLocallyConnected implements WeightedKernel {

    private final LocallyConnected spec;
    private final Spreading spreading;
    private final Scratch scratch;

    Nd4jLocallyConnected(LocallyConnected spec, Scratch scratch) {
        this.spec = spec;
        this.spreading = new Spreading(spec.window(), scratch);
        this.scratch = scratch;
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        INDArray products = scratch.array(Scratch.Use.PART, y.dataType(), perPlace(y).shape());
        Matrices.productTransposed(windows(x), filters.weights(), products);
        perPlace(y).assign(products);
        Biases.forward(filters.bias(), spec.relu(), y);
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        long images = dy.size(0);
        int k = spec.window().kernel();
        INDArray errors = errors(dy);
        INDArray windows =
                scratch.array(Scratch.Use.WINDOWS, dy.dataType(), places(), images, spec.fanIn());
        Matrices.product(errors, filters.weights(), windows);
        // [rows, columns, batch, kernel place, in] as [batch, rows, columns, kernel place, in]
        INDArray byImage =
                windows.reshape('c', spec.rows(), spec.columns(), images, (long) k * k, spec.in())
                        .permute(2, 0, 1, 3, 4);
        spreading.sum((row, column) -> byImage.slice(row * k + column, 3), dx);
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        Matrices.transposedProduct(errors(dy), windows(x), gradient.weights());
        Biases.backward(dy, gradient.bias());
    }

    /** What each place reads, [places, batch, fan-in]. */
    private INDArray windows(INDArray x) {
        int p = spec.window().before();
        int zeros = spec.window().zeros();
        INDArray canvas =
                scratch.array(
                        Scratch.Use.CANVAS,
                        x.dataType(),
                        x.size(0),
                        spec.height() + (long) zeros,
                        spec.width() + (long) zeros,
                        spec.in());
        canvas.assign(0);
        Views.places(canvas, new long[] {p, p}, 1, spec.height(), spec.width()).assign(x);
        INDArray views =
                Views.windows(
                                canvas,
                                0,
                                spec.window().kernel(),
                                spec.window().stride(),
                                spec.rows(),
                                spec.columns())
                        .permute(1, 2, 0, 3, 4);
        INDArray copy = scratch.array(Scratch.Use.WINDOWS, x.dataType(), views.shape());
        copy.assign(views);
        return copy.reshape('c', places(), x.size(0), spec.fanIn());
    }

    /** The gradient of the outputs, [places, batch, out], without gaps. */
    private INDArray errors(INDArray dy) {
        INDArray copy = scratch.array(Scratch.Use.PART, dy.dataType(), perPlace(dy).shape());
        copy.assign(perPlace(dy));
        return copy;
    }

    /** An output [batch, rows, columns, out] as [places, batch, out]. */
    private INDArray perPlace(INDArray y) {
        return y.reshape('c', y.size(0), places(), spec.out()).permute(1, 0, 2);
    }

    private long places() {
        return (long) spec.rows() * spec.columns();
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
