package org.topolab.nn.onednn;

import org.bytedeco.javacpp.Pointer;
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
                new Plans<>(
                        (type, shape) ->
                                new ColumnSums(
                                        library,
                                        type,
                                        shape[0],
                                        (long) spec.rows() * spec.columns() * spec.out()));
    }

    @Override
    public void forward(INDArray x, Filters filters, INDArray y) {
        DataType type = y.dataType();
        INDArray sums = type == DataType.FLOAT ? y : y.castTo(DataType.FLOAT);
        long row = y.length() / y.size(0) * Float.BYTES;
        if (filters.bias().isPresent()) {
            INDArray bias = filters.bias().get();
            for (long image = 0; image < y.size(0); image++) {
                Pointer.memcpy(at(sums, image * row), at(bias, 0), row);
            }
        } else {
            clear(sums);
        }
        plans.of(type, x).forward(padded(x, type), cast(filters.weights(), type), sums);
        if (sums != y) {
            y.assign(sums);
        }
    }

    @Override
    public void backwardData(INDArray dy, Filters filters, INDArray dx) {
        DataType type = dy.dataType();
        boolean direct = dx.dataType() == DataType.FLOAT && spec.window().padding() == 0;
        INDArray sums = direct ? dx : Nd4j.create(DataType.FLOAT, paddedShape(dx.size(0)), 'c');
        if (direct) {
            clear(sums);
        }
        plans.of(type, dx).backwardData(dy, cast(filters.weights(), type), sums);
        if (!direct) {
            dx.assign(sums.get(inner()));
        }
    }

    @Override
    public void backwardFilters(INDArray x, INDArray dy, Filters gradient) {
        DataType type = dy.dataType();
        plans.of(type, x).backwardFilters(padded(x, type), dy, gradient.weights());
        gradient.bias().ifPresent(bias -> biasGradients.of(type, dy).run(dy, bias));
    }

    /** The image with zeros around it, in a type. */
    private INDArray padded(INDArray x, DataType type) {
        if (spec.window().padding() == 0) {
            return cast(x, type);
        }
        INDArray padded = Nd4j.create(type, paddedShape(x.size(0)), 'c');
        padded.get(inner()).assign(x);
        return padded;
    }

    private long[] paddedShape(long batch) {
        long both = 2L * spec.window().padding();
        return new long[] {batch, spec.height() + both, spec.width() + both, spec.in()};
    }

    private INDArrayIndex[] inner() {
        int padding = spec.window().padding();
        return new INDArrayIndex[] {
            NDArrayIndex.all(),
            NDArrayIndex.interval(padding, padding + spec.height()),
            NDArrayIndex.interval(padding, padding + spec.width()),
            NDArrayIndex.all()
        };
    }

    private static INDArray cast(INDArray array, DataType type) {
        return array.dataType() == type ? array : array.castTo(type);
    }

    private static void clear(INDArray array) {
        Pointer.memset(at(array, 0), 0, array.length() * Float.BYTES);
    }

    private static Address at(INDArray array, long bytes) {
        return new Address().to(Address.of(array) + bytes);
    }

    @Override
    public void close() {
        plans.close();
        biasGradients.close();
    }
}
