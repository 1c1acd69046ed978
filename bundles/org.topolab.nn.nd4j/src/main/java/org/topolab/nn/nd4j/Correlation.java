package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution;

/**
 * The linear map y = w * x of a convolution, and its two gradients, each as a product of windows
 * with a matrix. Windows are written out for some images at a time, so that they take little
 * memory; ND4J's own conv2d writes them out for all, several times, and is six times slower.
 *
 * <p>x [batch, height, width, in], y [batch, rows, columns, out], w [out, in / groups, kernel,
 * kernel].
 */
final class Correlation {

    /** Values of the windows that are written out at once: 4 MB of float32. */
    private static final long AT_ONCE = 1 << 20;

    private final Convolution.Geometry window;
    private final int groups;
    private final Scratch scratch;

    Correlation(Convolution.Geometry window, int groups, Scratch scratch) {
        this.window = window;
        this.groups = groups;
        this.scratch = scratch;
    }

    /** Computes y from x. */
    void forward(INDArray x, INDArray w, INDArray y) {
        for (int group = 0; group < groups; group++) {
            INDArray from = channels(x, group);
            INDArray to = channels(y, group);
            // [kernel row, kernel column, in] x [out]
            INDArray matrix = Views.matrix(filters(w, group).permute(2, 3, 1, 0).dup('c'));
            eachPart(
                    to,
                    from.size(3),
                    (first, images) -> {
                        INDArray part = Views.images(to, first, images);
                        multiply(read(Views.images(from, first, images), part), matrix, part);
                    });
            matrix.close();
        }
    }

    /** Computes the gradient dx from dy: what each y got from an x, x gets back from it. */
    void dataGradient(INDArray dy, INDArray w, INDArray dx) {
        for (int group = 0; group < groups; group++) {
            INDArray from = channels(dy, group);
            INDArray to = channels(dx, group);
            INDArray flipped = flipped(filters(w, group));
            // [kernel row, kernel column, out] x [in]
            INDArray matrix = Views.matrix(flipped.permute(2, 3, 0, 1).dup('c'));
            eachPart(
                    to,
                    from.size(3),
                    (first, images) -> {
                        INDArray part = Views.images(to, first, images);
                        multiply(readBack(Views.images(from, first, images), part), matrix, part);
                    });
            flipped.close();
            matrix.close();
        }
    }

    /** Computes the gradient dw, summed over the batch. */
    void weightGradient(INDArray x, INDArray dy, INDArray dw) {
        for (int group = 0; group < groups; group++) {
            INDArray from = channels(x, group);
            INDArray out = channels(dy, group);
            INDArray gradient = filters(dw, group);
            long rows = gradient.size(1) * window.kernel() * window.kernel();
            INDArray sum = scratch.array(Scratch.Use.SUM, x.dataType(), rows, out.size(3));
            INDArray part = scratch.array(Scratch.Use.PART, x.dataType(), rows, out.size(3));
            sum.assign(0);
            eachPart(
                    out,
                    from.size(3),
                    (first, images) -> {
                        INDArray errors = Views.images(out, first, images);
                        INDArray windows = read(Views.images(from, first, images), errors);
                        Matrices.transposedProduct(windows, matrix(errors), part);
                        sum.addi(part);
                    });
            long k = window.kernel();
            gradient.assign(
                    sum.reshape('c', k, k, gradient.size(1), gradient.size(0)).permute(3, 2, 0, 1));
        }
    }

    /** Work on some of the images. */
    private interface Part {
        void run(long first, long images);
    }

    /** Does all images, as many at once as windows for so many results are to be written out. */
    private void eachPart(INDArray results, long channels, Part part) {
        long each =
                results.size(1) * results.size(2) * window.kernel() * window.kernel() * channels;
        long atOnce = Math.max(1, AT_ONCE / each);
        for (long first = 0; first < results.size(0); first += atOnce) {
            part.run(first, Math.min(atOnce, results.size(0) - first));
        }
    }

    /** The windows of x that the places of y read, a row for each. */
    private INDArray read(INDArray x, INDArray y) {
        int p = window.before();
        int zeros = window.zeros();
        INDArray canvas = canvas(x, x.size(1) + zeros, x.size(2) + zeros);
        Views.places(canvas, new long[] {p, p}, 1, x.size(1), x.size(2)).assign(x);
        return written(
                Views.windows(canvas, 0, window.kernel(), window.stride(), y.size(1), y.size(2)));
    }

    /**
     * The windows of dy that the places of dx read, a row for each. Place r of dy was computed from
     * places r stride - before + q of x, q below kernel. So with dy at r stride + kernel - 1 among
     * zeros, place i of dx reads the window at i + before, by the flipped kernel.
     */
    private INDArray readBack(INDArray dy, INDArray dx) {
        int k = window.kernel();
        int s = window.stride();
        int reach = window.before() + k - 1;
        INDArray canvas =
                canvas(
                        dy,
                        Math.max(dx.size(1) + reach, (dy.size(1) - 1) * s + k),
                        Math.max(dx.size(2) + reach, (dy.size(2) - 1) * s + k));
        Views.places(canvas, new long[] {k - 1, k - 1}, s, dy.size(1), dy.size(2)).assign(dy);
        return written(Views.windows(canvas, window.before(), k, 1, dx.size(1), dx.size(2)));
    }

    private INDArray canvas(INDArray like, long height, long width) {
        INDArray canvas =
                scratch.array(
                        Scratch.Use.CANVAS,
                        like.dataType(),
                        like.size(0),
                        height,
                        width,
                        like.size(3));
        canvas.assign(0);
        return canvas;
    }

    private INDArray written(INDArray windows) {
        INDArray copy = scratch.array(Scratch.Use.WINDOWS, windows.dataType(), windows.shape());
        copy.assign(windows);
        long row = windows.size(3) * windows.size(4);
        return copy.reshape('c', windows.length() / row, row);
    }

    /** to = a b, row by row. */
    private void multiply(INDArray a, INDArray b, INDArray to) {
        if (Views.dense(to)) {
            Matrices.product(a, b, Views.matrix(to));
        } else {
            INDArray dense = scratch.array(Scratch.Use.PART, to.dataType(), to.shape());
            Matrices.product(a, b, Views.matrix(dense));
            to.assign(dense);
        }
    }

    /** A row for each place. */
    private INDArray matrix(INDArray part) {
        if (Views.dense(part)) {
            return Views.matrix(part);
        }
        INDArray dense = scratch.array(Scratch.Use.VALUES, part.dataType(), part.shape());
        dense.assign(part);
        return Views.matrix(dense);
    }

    private INDArray channels(INDArray x, int group) {
        long count = x.size(3) / groups;
        return groups == 1 ? x : Views.channels(x, group * count, count);
    }

    private INDArray filters(INDArray w, int group) {
        long count = w.size(0) / groups;
        return groups == 1 ? w : Views.images(w, group * count, count);
    }

    private static INDArray flipped(INDArray filters) {
        INDArray from = filters.dup('c');
        INDArray to = Nd4j.createUninitialized(from.dataType(), from.shape(), 'c');
        Nd4j.exec(
                DynamicCustomOp.builder("reverse")
                        .addInputs(from)
                        .addOutputs(to)
                        .addIntegerArguments(2, 3)
                        .build());
        from.close();
        return to;
    }
}
