package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.column;
import static org.topolab.testkit.Measured.scalar;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

class ComplexityMetricTest {

    private static final double[] STEP = {1, -1};
    private static final double[] BACK = {-1, 1};
    private static final double[] NOTHING = {0, 0};

    @Test
    void oppositeFields_differByTheirContrast() {
        // brought to standard deviation 1 each pixel is 1 once and -1 once
        Complexity found = Complexity.of(List.of(STEP, NOTHING, BACK), false);
        assertThat(found.kept()).isEqualTo(2);
        assertThat(found.value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void faithful_isInStepsOfEightBits() {
        // pixels are 152 and 102 of 255: deviation 25 of 255
        Complexity found = Complexity.of(List.of(STEP, BACK), true);
        assertThat(found.value()).isCloseTo(25 / 255.0, within(1e-12));
    }

    @Test
    void singleStart_countsOnlyWhenFaithful() {
        assertThat(Complexity.of(List.of(STEP, NOTHING), true).value()).isZero();
        assertThat(Complexity.of(List.of(STEP, NOTHING), false).value()).isNaN();
        assertThat(Complexity.of(List.of(NOTHING), true).value()).isNaN();
        assertThat(Complexity.of(List.of(NOTHING), true).kept()).isZero();
    }

    @Test
    void linearUnits_areSimple_closedOnesDead() {
        ImageShape shape = new ImageShape(1, 1, 2);
        LinearUnits units =
                new LinearUnits(shape, List.of(STEP, BACK, STEP), List.of(5.0, 5.0, -5.0));
        Results found = Probing.on(new ComplexityMetric(), units, Map.of());
        assertThat(scalar(found, "complexity")).isZero();
        assertThat(scalar(found, "dead")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(scalar(found, "single-start")).isZero();
        assertThat(column(found, "units", "starts")).containsExactly(10, 10, 0);
        assertThat(column(found, "units", "complexity")[2]).isNaN();
    }

    @Test
    void deeperLayers_areMoreComplex() {
        FormulaNetwork net = FormulaNetwork.golden();
        Results simple = measure(net, 0);
        Results complex = measure(net, 3);
        assertThat(scalar(simple, "complexity")).isLessThan(1e-5);
        assertThat(scalar(complex, "complexity")).isBetween(0.05, 1.0);
    }

    private static Results measure(FormulaNetwork net, int layer) {
        Sheet sheet = new Sheet("layer-" + layer, "layer", new Layout.FeatureMap(32, 32, 8));
        return Probing.on(new ComplexityMetric(), net, sheet, net.shape(), Map.of("starts", 4));
    }
}
