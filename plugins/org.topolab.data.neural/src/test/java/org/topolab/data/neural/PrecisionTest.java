package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.testkit.Golden;

class PrecisionTest {

    private static final double EXACT = 1e-9;

    @Test
    void response_normaliser() {
        Golden golden = Golden.read(PrecisionTest.class, "golden.json").at("response_normaliser");
        double[] deviations = golden.at("std").numbers();

        assertThat(Precision.threshold(deviations))
                .isCloseTo(golden.at("threshold").number(), within(EXACT));
        double[] precision = Precision.of(deviations);
        assertThat(precision).containsExactly(golden.at("precision").numbers(), within(EXACT));
        double[] normalised = golden.at("response").numbers();
        for (int i = 0; i < normalised.length; i++) {
            normalised[i] *= precision[i];
        }
        assertThat(normalised).containsExactly(golden.at("normalised").numbers(), within(EXACT));
    }

    @Test
    void unknownDeviations_countAsSilent() {
        // (1 + 3) / 2 * 0.01 = 0.02
        assertThat(Precision.of(new double[] {1, Double.NaN, 3}))
                .containsExactly(new double[] {1, 50, 1 / 3.0}, within(EXACT));
    }
}
