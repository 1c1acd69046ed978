package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.Kernels;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.Golden;

/**
 * Masked layers on both sets of kernels against the cases {@code lp_forward_backward} of the
 * specification of the locality prior, computed in float64.
 */
class MaskedGoldenTest {

    /** The specification's tolerance for float32: 1e-4 relative plus 1e-6. */
    private static final double RELATIVE = 1e-4;

    private static final double ABSOLUTE = 1e-6;

    private static final Golden CASES =
            Golden.read(MaskedGoldenTest.class, "locality-prior.golden.json").at("cases");

    static Stream<Arguments> cases() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels())
                .flatMap(
                        kernels ->
                                IntStream.range(0, 3)
                                        .mapToObj(i -> Arguments.of(kernels, CASES.at(i))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outputs_areThoseOfMultipliedWeights(Kernels kernels, Golden golden) {
        double[] y = Made.values(prior(kernels, golden).forward());
        Golden expected = golden.at("expected");
        int units = units(golden);
        starts(y, expected.at("y_row0_first8"));
        starts(Arrays.copyOfRange(y, 2 * units, 3 * units), expected.at("y_row_last_first8"));
        adds(y, expected.at("y_sum"));
        adds(Arrays.stream(y).map(v -> v * v).toArray(), expected.at("y_sumsq"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void factorsOfOne_makeAPlainLayer(Kernels kernels, Golden golden) {
        int units = units(golden);
        float[] ones = new float[units * units];
        Arrays.fill(ones, 1);
        double[] y = Made.values(new MaskedCase(kernels, units, ones).forward());
        starts(y, golden.at("expected", "y_without_prior_row0_first4"));
        adds(y, golden.at("expected", "y_without_prior_sum"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradients_areThoseOfTheRawWeights(Kernels kernels, Golden golden) {
        List<INDArray> found = prior(kernels, golden).backward();
        Golden expected = golden.at("expected");
        double[] weights = Made.values(found.get(0));
        starts(weights, expected.at("dW_row0_first8"));
        adds(weights, expected.at("dW_sum"));
        adds(Arrays.stream(weights).map(Math::abs).toArray(), expected.at("dW_abs_sum"));
        starts(Made.values(found.get(1)), expected.at("db_first4"));
        double[] inputs = Made.values(found.get(2));
        starts(inputs, expected.at("dx_row0_first8"));
        adds(inputs, expected.at("dx_sum"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepWithDecay_isTheReferences(Kernels kernels, Golden golden) {
        MaskedCase layer = prior(kernels, golden);
        layer.step();
        Golden expected = golden.at("expected");
        starts(Made.values(layer.weights()), expected.at("sgd_W_row0_first4"));
        adds(Made.values(layer.weights()), expected.at("sgd_W_sum"));
        starts(Made.values(layer.bias()), expected.at("sgd_b_first4"));
    }

    /** The batch normalisation behind the layer, on images of one place. */
    @ParameterizedTest
    @MethodSource("cases")
    void normalisedOutputs_areTheReferences(Kernels kernels, Golden golden) {
        INDArray y = prior(kernels, golden).forward();
        long images = y.size(0);
        long units = y.size(1);
        INDArray normed = Made.stale(images, 1, 1, units);
        BatchNormKernel.Moments moments =
                new BatchNormKernel.Moments(Made.stale(1, units), Made.stale(1, units));
        kernels.batchNorm(BatchNorm.of((int) units, true))
                .train(
                        y.reshape('c', images, 1, 1, units),
                        new BatchNormKernel.Affine(
                                Nd4j.ones(DataType.FLOAT, 1, units),
                                Nd4j.zeros(DataType.FLOAT, 1, units)),
                        normed,
                        moments);
        Golden expected = golden.at("expected");
        starts(Made.values(normed), expected.at("bn_relu_row0_first8"));
        adds(Made.values(normed), expected.at("bn_relu_sum"));
        double[] means = Made.values(moments.mean());
        starts(
                Arrays.stream(means).map(m -> 0.1 * m).toArray(),
                expected.at("bn_running_mean_first4"));
        double[] variances = Made.values(moments.variance());
        double unbiased = images / (images - 1.0);
        starts(
                Arrays.stream(variances).map(v -> 0.9 + 0.1 * unbiased * v).toArray(),
                expected.at("bn_running_var_first4"));
    }

    @Test
    void allCases_areRead() {
        assertThat(IntStream.range(0, 3).mapToObj(i -> CASES.at(i, "id").text()))
                .containsExactly("lp_4x4_linear_rownorm", "lp_5x10_sqrt", "lp_1d7_quadratic");
    }

    private static MaskedCase prior(Kernels kernels, Golden golden) {
        return new MaskedCase(kernels, units(golden), Prior.of(golden.at("id").text()));
    }

    private static int units(Golden golden) {
        return (int) golden.at("inputs", "K").number();
    }

    private static void starts(double[] found, Golden expected) {
        double[] values = expected.numbers();
        for (int i = 0; i < values.length; i++) {
            assertThat(found[i]).as("value %d", i).isCloseTo(values[i], near(values[i]));
        }
    }

    private static void adds(double[] found, Golden expected) {
        double sum = expected.number();
        assertThat(Arrays.stream(found).sum()).isCloseTo(sum, near(sum));
    }

    private static Offset<Double> near(double value) {
        return within(RELATIVE * Math.abs(value) + ABSOLUTE);
    }
}
