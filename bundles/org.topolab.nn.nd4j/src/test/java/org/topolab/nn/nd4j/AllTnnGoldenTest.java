package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Filters;
import org.topolab.nn.Kernels;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;
import org.topolab.nn.Tap;
import org.topolab.nn.WeightedKernel;
import org.topolab.nn.internal.Rule;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;

/** Layers, sheets and Adam against the cases of the specification of All-TNN, in float64. */
class AllTnnGoldenTest {

    /** The specification's tolerance for float32: 2e-5 relative plus 2e-6. */
    private static final double RELATIVE = 2e-5;

    private static final double ABSOLUTE = 2e-6;

    private static final Golden ALL = Golden.read(AllTnnGoldenTest.class, "all-tnn.golden.json");

    static Stream<Arguments> localCases() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels())
                .flatMap(
                        kernels -> IntStream.range(0, 2).mapToObj(at -> Arguments.of(kernels, at)));
    }

    private static int number(Golden params, String key) {
        return (int) params.at(key).number();
    }

    /** x[b][c][i][j] = sin(0.1 (i+1)(j+1) + c + 0.5 b), channels last. */
    private static INDArray images(int batch, int side, int channels) {
        return array(
                n -> {
                    int c = n % channels;
                    int j = n / channels % side;
                    int i = n / channels / side % side;
                    int b = n / channels / side / side;
                    return Math.sin(0.1 * (i + 1) * (j + 1) + c + 0.5 * b);
                },
                batch,
                side,
                side,
                channels);
    }

    private static INDArray array(IntToDoubleFunction value, long... shape) {
        int size = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return Made.array(shape, IntStream.range(0, size).mapToDouble(value).toArray());
    }

    /** Weights [place, input, filter] as [place, filter, input]. */
    private static INDArray untied(LocallyConnected spec) {
        int inputs = spec.fanIn();
        return array(
                n -> {
                    int place = n / inputs / spec.out();
                    int filter = n / inputs % spec.out();
                    int k = (place * inputs + n % inputs) * spec.out() + filter;
                    return 0.02 * Math.cos(0.37 * k);
                },
                spec.weights());
    }

    @ParameterizedTest(name = "lc {1}")
    @MethodSource("localCases")
    void locallyConnected_isThatOfTheCase(Kernels kernels, int at) {
        Golden golden = ALL.at("lc", at);
        Golden params = golden.at("params");
        int batch = number(params, "batch");
        int side = number(params, "height");
        Geometry window = new Geometry(number(params, "kernel"), number(params, "stride"), 0);
        LocallyConnected spec =
                new LocallyConnected(
                        number(params, "channels"),
                        number(params, "filters"),
                        side,
                        side,
                        window,
                        true,
                        false,
                        1);
        assertThat(spec.rows()).isEqualTo(number(params, "out_h"));
        INDArray x = images(batch, side, spec.in());
        INDArray bias = array(i -> 0.01 * Math.sin(0.11 * i), 1, spec.units());
        Filters filters = new Filters(untied(spec), Optional.of(bias));
        long[] shape = {batch, spec.rows(), spec.columns(), spec.out()};
        INDArray y = Made.stale(shape);
        INDArray dy = array(n -> 0.1 * Math.cos(0.3 * n), shape);
        INDArray dx = Made.stale(x.shape());
        INDArray dw = Made.stale(spec.weights());
        INDArray db = Made.stale(1, spec.units());
        try (WeightedKernel kernel = kernels.locallyConnected(spec)) {
            kernel.forward(x, filters, y);
            kernel.backwardData(dy, filters, dx);
            kernel.backwardFilters(x, dy, new Filters(dw, Optional.of(db)));
        }
        close(Made.values(y), golden.at("y").numbers());
        close(sum(y, 1), golden.at("y_sum").number());
        double[] relu = Arrays.stream(Made.values(y)).map(v -> Math.max(v, 0)).toArray();
        close(Arrays.stream(relu).sum(), golden.at("relu_y_sum").number());
        // back in the order [place, input, filter]
        INDArray ordered = dw.permute(0, 2, 1);
        starts(ordered, golden.at("dW_first6"));
        ends(ordered, golden.at("dW_last3"));
        close(sum(dw, 1), golden.at("dW_sum").number());
        close(Math.sqrt(sum(dw, 2)), golden.at("dW_l2").number());
        starts(dx, golden.at("dX_first6"));
        ends(dx, golden.at("dX_last3"));
        close(sum(dx, 1), golden.at("dX_sum").number());
        close(Math.sqrt(sum(dx, 2)), golden.at("dX_l2").number());
        starts(db, golden.at("db_first4"));
        close(sum(db, 1), golden.at("db_sum").number());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sharedWeights_areThoseOfCaseConvControl(boolean fast) {
        Golden golden = ALL.at("conv_control");
        Convolution spec = new Convolution(3, 4, 3, 1, 0, true, 1);
        // W[row, column, in, filter] as [filter, in, row, column]
        INDArray w =
                array(
                        n -> {
                            int q = (n % 9) * 3 + n / 9 % 3;
                            return 0.02 * Math.cos(0.37 * (q * 4 + n / 27));
                        },
                        spec.weights());
        INDArray bias = array(f -> 0.01 * Math.sin(0.11 * f), 1, 4);
        INDArray y = Made.stale(2, 4, 4, 4);
        Kernels kernels = fast ? new OneDnnKernels() : new Nd4jKernels();
        try (WeightedKernel kernel = kernels.convolution(spec)) {
            kernel.forward(images(2, 6, 3), new Filters(w, Optional.of(bias)), y);
        }
        starts(y, golden.at("y_first8"));
        close(sum(y, 1), golden.at("y_sum").number());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void largestOfWindows_areThoseOfCaseMaxpool(boolean fast) {
        Kernels kernels = fast ? new OneDnnKernels() : new Nd4jKernels();
        INDArray y = Made.stale(1, 2, 2, 2);
        try (MapKernel kernel = kernels.pooling(new Pooling(Pooling.Kind.MAX, 2, 2, 0))) {
            kernel.forward(array(n -> Math.sin(0.37 * n), 1, 5, 5, 2), y);
        }
        close(Made.values(y), ALL.at("maxpool", "y").numbers());
    }

    @Test
    void sheets_areThoseOfTheCases() {
        for (int at = 0; at < 3; at++) {
            Golden golden = ALL.at("sheet", at);
            int c0 = (int) golden.at("block", 0).number();
            int c1 = (int) golden.at("block", 1).number();
            Layout.Grid grid =
                    new Layout.Grid(number(golden, "h") * c0, number(golden, "w") * c1, c0, c1);
            int[] places = Tap.hypercolumns(new Sheet("s", "sheet", grid), "layer").places();
            assertThat(Arrays.stream(places).asDoubleStream().toArray())
                    .isEqualTo(golden.at("sheet").numbers());
        }
    }

    @Test
    void blocks_areThoseOfCaseBlockDims() {
        Golden golden = ALL.at("block_dims");
        for (String filters : golden.keys()) {
            Layout.Grid block = Layout.Grid.nearSquare(Integer.parseInt(filters));
            assertThat(new double[] {block.rows(), block.columns()})
                    .isEqualTo(golden.at(filters).numbers());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-7", "0.1"})
    void adam_isThatOfTheCase(String epsilon) {
        Golden golden = ALL.at("adam");
        Map<String, Object> optimizer =
                Map.of(
                        "name",
                        "adam",
                        "rate",
                        golden.at("lr").number(),
                        "epsilon",
                        Double.parseDouble(epsilon),
                        "epsilon-moment",
                        "raw");
        Rule rule = Rule.of(Asked.of(new ImageShape(1, 1, 1), optimizer).training());
        double[] expected =
                golden.at(epsilon.equals("0.1") ? "eps_0.1_params_after" : "params_after")
                        .numbers();
        float[] p = {(float) golden.at("p0").number()};
        float[][] moments = {{0}, {0}};
        for (int step = 0; step < expected.length; step++) {
            float[] g = {(float) golden.at("grads", step).number()};
            rule.apply(step, p, g, moments, 1);
            close(p[0], expected[step]);
        }
    }

    private static void starts(INDArray found, Golden expected) {
        double[] numbers = expected.numbers();
        close(Arrays.copyOf(Made.values(found), numbers.length), numbers);
    }

    private static void ends(INDArray found, Golden expected) {
        double[] values = Made.values(found);
        double[] numbers = expected.numbers();
        close(Arrays.copyOfRange(values, values.length - numbers.length, values.length), numbers);
    }

    private static double sum(INDArray array, int power) {
        return Arrays.stream(Made.values(array)).map(value -> Math.pow(value, power)).sum();
    }

    private static void close(double[] found, double[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            close(found[i], expected[i]);
        }
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(RELATIVE * Math.abs(expected) + ABSOLUTE));
    }
}
