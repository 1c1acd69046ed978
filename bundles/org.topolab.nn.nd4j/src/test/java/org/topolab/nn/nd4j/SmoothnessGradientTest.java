package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.nn.Filters;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Neighbours;

/** The closed gradient of the dissimilarity against differences of its definition in float64. */
class SmoothnessGradientTest {

    private static final double STEP = 1e-6;

    static Stream<Arguments> variants() {
        return Stream.of(Neighbours.values())
                .flatMap(
                        each ->
                                Stream.of(
                                        Arguments.of(each, true, true),
                                        Arguments.of(each, true, false),
                                        Arguments.of(each, false, true),
                                        Arguments.of(each, false, false)));
    }

    @ParameterizedTest(name = "{0}, torus {1}, bias {2}")
    @MethodSource("variants")
    void gradient_agreesWithDifferences(Neighbours neighbours, boolean torus, boolean bias) {
        for (SmoothSheet sheet :
                new SmoothSheet[] {
                    new SmoothSheet(3, 2, 1, 2, 3), new SmoothSheet(1, 2, 2, 3, 2)
                }) {
            Smoothness asked = sheet.smoothness(neighbours, torus, bias);
            Filters found = sheet.gradient(asked, 3, 1);
            agrees(sheet, asked, sheet.weights, Made.values(found.weights()));
            agrees(sheet, asked, sheet.biases, Made.values(found.bias().orElseThrow()));
        }
    }

    private static void agrees(
            SmoothSheet sheet, Smoothness asked, double[] values, double[] gradient) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            values[i] = value + STEP;
            double above = sheet.defined(asked);
            values[i] = value - STEP;
            double below = sheet.defined(asked);
            values[i] = value;
            double slope = 3 * (above - below) / (2 * STEP);
            assertThat(gradient[i]).as("value %d", i).isCloseTo(slope, within(2e-7));
        }
    }

    @Test
    void gradientOfAUnitWithoutWeights_isThatOfAConstantLength() {
        SmoothSheet sheet = new SmoothSheet(2, 2, 1, 2, 2);
        Arrays.fill(sheet.weights, 0, sheet.spec.fanIn(), 0);
        Smoothness asked = sheet.smoothness(Neighbours.FOUR, true, false);
        double[] found = Made.values(sheet.gradient(asked, 1, 1).weights());
        sheet.weights[0] = 1e-9;
        double above = sheet.defined(asked);
        sheet.weights[0] = -1e-9;
        double slope = (above - sheet.defined(asked)) / 2e-9;
        assertThat(found[0]).isCloseTo(slope, within(1e-5 * Math.abs(slope)));
    }

    @Test
    void anyNumberOfThreads_givesTheSameBits() {
        SmoothSheet sheet = new SmoothSheet(3, 3, 2, 3, 4);
        Smoothness asked = sheet.smoothness(Neighbours.EIGHT, true, true);
        Filters one = sheet.gradient(asked, 2, 1);
        Filters three = sheet.gradient(asked, 2, 3);
        assertThat(Made.values(three.weights())).isEqualTo(Made.values(one.weights()));
        assertThat(Made.values(three.bias().orElseThrow()))
                .isEqualTo(Made.values(one.bias().orElseThrow()));
    }

    @Test
    void singleUnit_hasNoNeighbours() {
        SmoothSheet sheet = new SmoothSheet(1, 2, 1, 1, 1);
        Smoothness open = sheet.smoothness(Neighbours.EIGHT, false, true);
        assertThat(sheet.value(open)).isZero();
        assertThat(Made.values(sheet.gradient(open, 1, 1).weights())).containsOnly(0);
        // around a torus it is its own neighbour
        Smoothness torus = sheet.smoothness(Neighbours.FOUR, true, true);
        assertThat(sheet.value(torus)).isCloseTo(0, within(1e-7));
        for (double each : Made.values(sheet.gradient(torus, 1, 1).weights())) {
            assertThat(each).isCloseTo(0, within(1e-7));
        }
    }
}
