package org.topolab.nn.onednn;

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
        plans.of(y.dataType(), x).forward(padded(x), filters, y);
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
        plans.of(type, x).backwardFilters(padded(x), dy, gradient.weights());
        gradient.bias().ifPresent(bias -> biasGradients.of(type, dy).run(dy, bias));
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
