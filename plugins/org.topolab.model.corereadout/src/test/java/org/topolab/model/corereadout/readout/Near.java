package org.topolab.model.corereadout.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.topolab.testkit.Golden;

/** Single precision against golden numbers. */
final class Near {

    private Near() {}

    static void check(float[] found, Golden expected) {
        double[] numbers = expected.numbers();
        assertThat(found).hasSize(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            double left = 2e-6 * Math.max(1, Math.abs(numbers[i]));
            assertThat((double) found[i]).as("number %d", i).isCloseTo(numbers[i], within(left));
        }
    }
}
