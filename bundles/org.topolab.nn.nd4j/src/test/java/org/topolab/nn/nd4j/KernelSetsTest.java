package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;
import org.topolab.nn.Pooling.Kind;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Tap;
import org.topolab.nn.Upsampling;
import org.topolab.nn.WeightedKernel;
import org.topolab.nn.internal.Factors;
import org.topolab.nn.internal.WeightedDense;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.TinyTask;

/** The two sets of kernels against each other, kernel by kernel and by the losses of a model. */
class KernelSetsTest {

    private static final Kernels OURS = new Nd4jKernels();
    private static final Kernels FAST = new OneDnnKernels();

    /** Relative to the largest value: sums of some hundred float32 products. */
    private static final double TOLERANCE = 2e-5;

    static Stream<Convolution> convolutions() {
        return Stream.of(
                new Convolution(3, 16, 3, 1, 1, true, 1),
                new Convolution(16, 32, 3, 2, 1, false, 1).withRelu(),
                new Convolution(5, 7, 1, 1, 0, true, 1),
                new Convolution(8, 8, 5, 2, 2, true, 1).inGroups(2),
                new Convolution(16, 16, 3, 1, 1, true, 1).inGroups(16).withRelu(),
                new Convolution(6, 4, 4, 2, 1, true, 1).transpose(),
                new Convolution(6, 4, 3, 2, 1, true, 1).inGroups(2).transpose().withRelu(),
                wide(1, 32, new Geometry(9, 1, 3, 5)).withRelu(),
                wide(32, 4, new Geometry(9, 2, 3, 4)).withRelu(),
                wide(6, 4, new Geometry(4, 2, 2, 1)).inGroups(2),
                wide(6, 4, new Geometry(4, 2, 1, 2)).inGroups(2).transpose().withRelu());
    }

    private static Convolution wide(int in, int out, Geometry window) {
        return new Convolution(in, out, window, 1, true, false, false, 1);
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void convolution_agrees(Convolution spec) {
        long[] y = {3, spec.size(9), spec.size(11), spec.out()};
        Optional<long[]> bias =
                spec.bias() ? Optional.of(Made.shape(1, spec.out())) : Optional.empty();
        agree(
                OURS.convolution(spec),
                FAST.convolution(spec),
                new Shapes(List.of(Made.shape(3, 9, 11, spec.in()), y, spec.weights()), bias));
    }

    @Test
    void dense_agrees() {
        Dense spec = new Dense(4 * 4 * 3, 10, true, 1);
        List<long[]> shapes =
                List.of(Made.shape(5, 4, 4, 3), Made.shape(5, 10), Made.shape(10, 48));
        agree(
                OURS.dense(spec),
                FAST.dense(spec),
                new Shapes(shapes, Optional.of(Made.shape(1, 10))));
    }

    @Test
    void masked_agrees() {
        Dense spec = new Dense(4 * 4 * 3, 10, true, 1);
        float[] factors = new float[480];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = 1f / (1 + i % 13);
        }
        WeightedDense masked = new WeightedDense(spec, Optional.of(Factors.of(spec, factors)));
        List<long[]> shapes =
                List.of(Made.shape(5, 4, 4, 3), Made.shape(5, 10), Made.shape(10, 48));
        agree(
                masked.kernel(OURS),
                masked.kernel(FAST),
                new Shapes(shapes, Optional.of(Made.shape(1, 10))));
    }

    static Stream<LocallyConnected> places() {
        return Stream.of(
                new LocallyConnected(3, 16, 16, 13, new Geometry(7, 3, 0), true, true, 1),
                new LocallyConnected(8, 5, 6, 6, new Geometry(3, 1, 1), false, false, 1),
                new LocallyConnected(3, 4, 11, 11, new Geometry(3, 3, 0), true, false, 1),
                new LocallyConnected(8, 5, 6, 6, new Geometry(4, 1, 1, 2), true, true, 1));
    }

    @ParameterizedTest
    @MethodSource("places")
    void locallyConnected_agrees(LocallyConnected spec) {
        long biases = spec.units();
        for (long images : new long[] {1, 4}) {
            long[] x = {images, spec.height(), spec.width(), spec.in()};
            long[] y = {images, spec.rows(), spec.columns(), spec.out()};
            agree(
                    OURS.locallyConnected(spec),
                    FAST.locallyConnected(spec),
                    new Shapes(
                            List.of(x, y, spec.weights()),
                            spec.bias() ? Optional.of(Made.shape(1, biases)) : Optional.empty()));
        }
    }

    /**
     * Shapes of a layer with weights.
     *
     * @param arrays x, y and weights
     * @param bias shape of the bias, if there is one
     */
    private record Shapes(List<long[]> arrays, Optional<long[]> bias) {}

    private static void agree(WeightedKernel ours, WeightedKernel fast, Shapes shapes) {
        INDArray x = random(1, shapes.arrays().get(0));
        INDArray dy = random(2, shapes.arrays().get(1));
        Filters filters =
                new Filters(
                        random(3, shapes.arrays().get(2)), shapes.bias().map(b -> random(4, b)));
        same(stale(dy), stale(dy), (w, to) -> w.forward(x, filters, to), ours, fast);
        same(stale(x), stale(x), (w, to) -> w.backwardData(dy, filters, to), ours, fast);
        Filters first = stale(filters);
        Filters second = stale(filters);
        ours.backwardFilters(x, dy, first);
        fast.backwardFilters(x, dy, second);
        assertClose(first.weights(), second.weights());
        first.bias().ifPresent(b -> assertClose(b, second.bias().orElseThrow()));
        ours.close();
        fast.close();
    }

    private interface Call<K> {
        void on(K kernel, INDArray result);
    }

    private static <K> void same(INDArray one, INDArray two, Call<K> call, K ours, K fast) {
        call.on(ours, one);
        call.on(fast, two);
        assertClose(one, two);
    }

    @Test
    void batchNorm_agrees() {
        for (boolean relu : new boolean[] {false, true}) {
            BatchNorm spec = BatchNorm.of(16, relu);
            INDArray x = random(1, Made.shape(4, 5, 6, 16));
            BatchNormKernel.Affine affine =
                    new BatchNormKernel.Affine(
                            random(2, Made.shape(1, 16)), random(3, Made.shape(1, 16)));
            INDArray[] first = batchNorm(OURS.batchNorm(spec), x, affine);
            INDArray[] second = batchNorm(FAST.batchNorm(spec), x, affine);
            for (int i = 0; i < first.length; i++) {
                assertClose(first[i], second[i]);
            }
        }
    }

    private static INDArray[] batchNorm(
            BatchNormKernel kernel, INDArray x, BatchNormKernel.Affine affine) {
        INDArray y = stale(x);
        INDArray dx = stale(x);
        INDArray inferred = stale(x);
        BatchNormKernel.Moments moments =
                new BatchNormKernel.Moments(Made.stale(1, 16), Made.stale(1, 16));
        BatchNormKernel.Affine gradient =
                new BatchNormKernel.Affine(Made.stale(1, 16), Made.stale(1, 16));
        kernel.train(x, affine, y, moments);
        INDArray dy = random(4, x.shape());
        kernel.backward(new BatchNormKernel.Step(x, affine, moments, dy), dx, gradient);
        kernel.infer(x, affine, moments, inferred);
        kernel.close();
        return new INDArray[] {
            y, moments.mean(), moments.variance(), dx, gradient.scale(), gradient.shift(), inferred
        };
    }

    @Test
    void maps_agree() {
        long[] in = {3, 7, 8, 6};
        for (Activation function : Activation.values()) {
            agree(OURS.activation(function), FAST.activation(function), in, in);
        }
        for (Kind kind : Kind.values()) {
            Pooling spec = new Pooling(kind, 3, 2, 1);
            agree(OURS.pooling(spec), FAST.pooling(spec), in, Made.shape(3, 4, 4, 6));
        }
        Shortcut shortcut = new Shortcut(6, 12, 2);
        agree(OURS.shortcut(shortcut), FAST.shortcut(shortcut), in, Made.shape(3, 4, 4, 12));
        Upsampling twice = new Upsampling(2);
        agree(OURS.upsampling(twice), FAST.upsampling(twice), in, Made.shape(3, 14, 16, 6));
        agree(OURS.globalAverage(), FAST.globalAverage(), in, Made.shape(3, 6));
    }

    private static void agree(MapKernel ours, MapKernel fast, long[] in, long[] out) {
        INDArray x = random(1, in);
        INDArray one = Made.stale(out);
        INDArray two = Made.stale(out);
        same(one, two, (k, to) -> k.forward(x, to), ours, fast);
        INDArray dy = random(2, out);
        same(stale(x), stale(x), (k, to) -> k.backward(k == ours ? one : two, dy, to), ours, fast);
        ours.close();
        fast.close();
    }

    @Test
    void twentySteps_giveTheSameLosses() {
        TinyTask task = TinyTask.stripes(3, 9, 6);
        try (GraphModel ours = model(task, OURS);
                GraphModel fast = model(task, FAST)) {
            for (int step = 1; step <= 20; step++) {
                double loss = ours.train(task.batch());
                assertThat(fast.train(task.batch()))
                        .as("loss of step %d", step)
                        .isCloseTo(loss, within(1e-4 * loss));
            }
        }
    }

    private static GraphModel model(TinyTask task, Kernels kernels) {
        ModelRequest request =
                new ModelRequest(
                        Options.of(List.of(), Map.of()),
                        task.shape(),
                        task.targets(),
                        new Training(TinyTask.sgd(0.01), task.images(), 20, Compute.f32(1)),
                        1,
                        TinyTask.noEngines());
        Sheet grid = new Sheet("grid", "the map", new Layout.Grid(4, 4, 2, 2));
        return new GraphModel(
                BranchedGraph.of(kernels),
                List.of(new Tap(grid, "grid")),
                request,
                new KernelLayerFactory(kernels));
    }

    private static INDArray random(long seed, long[] shape) {
        return Made.random(DataType.FLOAT, seed, shape);
    }

    private static INDArray stale(INDArray like) {
        return Made.stale(like.shape());
    }

    private static Filters stale(Filters like) {
        return new Filters(stale(like.weights()), like.bias().map(KernelSetsTest::stale));
    }

    private static void assertClose(INDArray found, INDArray expected) {
        double[] values = Made.values(expected);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        Made.assertClose(found, values, TOLERANCE * Math.max(1, largest));
    }
}
