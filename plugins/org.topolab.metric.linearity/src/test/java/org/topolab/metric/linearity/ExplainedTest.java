package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExplainedTest {

    /** Squared distances from the mean 2, 8, none; squared errors 1, 8, 1. */
    private final Explained three =
            new Explained(
                    new double[][] {{1, 2, 3}, {0, 2, 4}, {5, 5, 5}},
                    new double[][] {{1, 2, 2}, {2, 2, 2}, {5, 5, 4}});

    @Test
    void shares_areThoseByHand() {
        assertThat(three.r2(0)).isCloseTo(0.5, within(1e-12));
        assertThat(three.r2(1)).isCloseTo(0, within(1e-12));
        assertThat(three.uniform(three.all())).isCloseTo(0.25, within(1e-12));
        assertThat(three.weighted(three.all())).isCloseTo(1 - 9.0 / 10, within(1e-12));
    }

    @Test
    void constantTarget_isUndefinedAndCounted() {
        assertThat(three.r2(2)).isNaN();
        assertThat(three.pearson(2)).isNaN();
        assertThat(three.constant(three.all())).isEqualTo(1);
        assertThat(three.weighted(2)).isNaN();
        assertThat(three.uniform(2)).isNaN();
    }

    @Test
    void correlation_isUndefinedWhereThePredictionDoesNotVary() {
        // by hand: deviations -1, 0, 1 with -2/3, 1/3, 1/3: 1 / sqrt(2 * 2/3)
        assertThat(three.pearson(0)).isCloseTo(1 / Math.sqrt(4.0 / 3), within(1e-12));
        assertThat(three.pearson(1)).isNaN();
        assertThat(three.constant(1)).isZero();
        assertThat(three.pearsonMean(three.all())).isCloseTo(three.pearson(0), within(1e-12));
    }

    @Test
    void counts_standForRepeatedSamples() {
        Explained repeated = new Explained(new double[][] {{1, 3, 3}}, new double[][] {{1, 2, 2}});
        assertThat(three.weighted(new double[] {1, 0, 2}, 0))
                .isCloseTo(repeated.weighted(0), within(1e-12));
        assertThat(three.weighted(new double[] {3, 0, 0}, 0)).isNaN();
    }
}
