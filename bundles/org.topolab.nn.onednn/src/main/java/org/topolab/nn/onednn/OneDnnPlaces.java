package org.topolab.nn.onednn;

import java.lang.ref.Reference;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.WeightedKernel;

/**
 * A locally connected layer, with one plan for each size of batch. Sums are float32; with bfloat16
 * what is multiplied is rounded first.
 */
final class OneDnnPlaces implements WeightedKernel {

    private final LocallyConnected spec;
    private final Plans<PlacesPlan> plans;
    private final Plans<ColumnSums> biasGradients;

    OneDnnPlaces(OneDnn library, LocallyConnected spec) {
        this.spec = spec;
        this.plans = new Plans<>((type, shape) -> new PlacesPlan(library, spec, type, shape[0]));
        this.biasGradients =
                new Plans<>((type, shape) -> new ColumnSums(library, type, shape[0], spec.units()));
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        INDArray images = padded(x);
        try {
            plans.of(y.dataType(), x).forward(images, filters, y);
        } finally { // reachable until all is computed, or ND4J frees it before
            Reference.reachabilityFence(images);
        }
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        PlacesPlan plan = plans.of(dy.dataType(), dx);
        if (spec.window().zeros() == 0) {
            plan.backwardData(dy, filters, dx);
        } else {
            INDArray wide = Nd4j.create(dx.dataType(), paddedShape(dx.size(0)), 'c');
            plan.backwardData(dy, filters, wide);
            dx.assign(wide.get(inner()));
        }
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        DataType type = dy.dataType();
        INDArray images = padded(several(x));
        INDArray slopes = several(dy);
        try {
            plans.of(type, slopes).backwardFilters(images, slopes, gradient.weights());
        } finally { // reachable until all is computed, or ND4J frees them before
            Reference.reachabilityFence(images);
            Reference.reachabilityFence(slopes);
        }
        gradient.bias().ifPresent(bias -> biasGradients.of(type, dy).run(dy, bias));
    }

    /**
     * More than one image, a single one with one of zeros, which adds nothing: the library takes
     * wrong values where the sum over images has one term and places lie further apart than 1.
     */
    private static INDArray several(INDArray images) {
        if (images.size(0) > 1) {
            return images;
        }
        return Nd4j.concat(0, images, Nd4j.zerosLike(images));
    }

    /** The image with zeros around it. */
    private INDArray padded(INDArray x) {
        if (spec.window().zeros() == 0) {
            return x;
        }
        INDArray padded = Nd4j.create(x.dataType(), paddedShape(x.size(0)), 'c');
        padded.get(inner()).assign(x);
        return padded;
    }

    private long[] paddedShape(long batch) {
        long zeros = spec.window().zeros();
        return new long[] {batch, spec.height() + zeros, spec.width() + zeros, spec.in()};
    }

    private INDArrayIndex[] inner() {
        int before = spec.window().before();
        return new INDArrayIndex[] {
            NDArrayIndex.all(),
            NDArrayIndex.interval(before, before + spec.height()),
            NDArrayIndex.interval(before, before + spec.width()),
            NDArrayIndex.all()
        };
    }

    @Override
    public void close() {
        plans.close();
        biasGradients.close();
    }
}
