package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tuning curves and answers by hand. */
class TuningTest {

    private static final double EXACT = 1e-12;

    @Test
    void raisedCosine_hasHalfTheVectorStrength() {
        // sum r exp(i a) = N / 2 exp(i 2 pi 0.3), sum r = N
        for (int orientations : new int[] {5, 8, 12}) {
            double[] curve = new double[orientations];
            Arrays.setAll(
                    curve, a -> 1 + Math.cos(2 * Math.PI * ((double) a / orientations - 0.3)));
            Tuning tuning = new Compass(orientations).tune(curve);
            assertThat(tuning.peak()).isCloseTo(0.3, within(EXACT));
            assertThat(tuning.strength()).isCloseTo(0.5, within(EXACT));
            // sd of the cosine is sqrt(1/2), over N times sqrt(N - 1) / N
            assertThat(tuning.spread())
                    .isCloseTo(Math.sqrt(0.5 / (orientations - 1)), within(EXACT));
        }
    }

    @Test
    void orthogonalAnswers_cancel() {
        Tuning tuning = new Compass(4).tune(new double[] {1, 0, 1, 0});
        assertThat(tuning.strength()).isCloseTo(0, within(EXACT));
        assertThat(tuning.bin(4, 0.2)).isEqualTo(Tuning.NONE);
        // 3 and 1, opposite: (3 - 1) / 4
        assertThat(new Compass(4).tune(new double[] {1, 0, 3, 0}).strength())
                .isCloseTo(0.5, within(EXACT));
    }

    @Test
    void bins_areCentredOnTheStimuli_exceptAsPublished() {
        Tuning nearlyRound = new Tuning(0.97, 1, 1);
        assertThat(nearlyRound.bin(8, 0.2)).isZero();
        assertThat(nearlyRound.publishedBin(8)).isEqualTo(7);
        assertThat(new Tuning(0.24, 1, 1).bin(8, 0.2)).isEqualTo(2);
        assertThat(new Tuning(0.24, 1, 1).publishedBin(8)).isEqualTo(1);
        assertThat(new Tuning(0.24, 1, 0.19).bin(8, 0.2)).isEqualTo(Tuning.NONE);
    }

    @Test
    void otherOrder_givesTheStrengthOfThatCurve() {
        Compass compass = new Compass(4);
        double[] curve = {3, 2, 1, 0};
        // the answer of orientation a goes to order[a]: 0 -> 0, 1 -> 2, 2 -> 1, 3 -> 3
        assertThat(compass.strength(curve, new int[] {0, 2, 1, 3}))
                .isCloseTo(compass.tune(new double[] {3, 1, 2, 0}).strength(), within(EXACT));
    }

    @Test
    void answers_areTheLargestOverPhases_negativeOnesAre0() {
        Responses one = new Responses(1, 2, 2);
        Responses other = new Responses(1, 2, 2);
        double[] curve = new double[2];
        assertThat(one.curve(0, 0, curve)).as("nothing seen").isFalse();
        one.add(0, 0, 0, 1);
        one.add(0, 1, 0, -3);
        other.add(0, 0, 0, 2);
        other.add(0, 1, 0, -2);
        one.add(0, 0, 1, 1);
        one.add(0, 1, 1, Float.NaN);
        other.add(0, 0, 1, 1);
        other.add(0, 1, 1, 5);
        one.merge(other);
        assertThat(one.curve(0, 0, curve)).isTrue();
        assertThat(curve).containsExactly(2, 0);
        assertThat(one.curve(0, 1, curve)).as("one is NaN").isFalse();
    }

    @Test
    void preference_isTakenAtTheWavelengthOfTheLargestAnswer() {
        Responses responses = new Responses(2, 4, 4);
        float[][][] answers = {
            // unit 0 answers most at the second wavelength, 1 is not finite there
            {{1, 0, 0, 0}, {0, 3, 0, 0}},
            {{1, 0, 0, 0}, {0, Float.POSITIVE_INFINITY, 0, 0}},
            {{0, 0, 0, -1}, {0, 0, -2, 0}},
            {{Float.NaN, 0, 0, 0}, {0, Float.NaN, 0, 0}}
        };
        for (int unit = 0; unit < 4; unit++) {
            for (int wavelength = 0; wavelength < 2; wavelength++) {
                for (int a = 0; a < 4; a++) {
                    responses.add(wavelength, a, unit, answers[unit][wavelength][a]);
                }
            }
        }
        Preferences found = new Preferences(responses);
        assertThat(found.wavelength(0)).isEqualTo(1);
        assertThat(found.tuning(0).peak()).isCloseTo(0.25, within(EXACT));
        assertThat(found.wavelength(1)).isZero();
        assertThat(found.live(1)).isTrue();
        assertThat(found.defined(2)).isTrue();
        assertThat(found.live(2)).isFalse();
        assertThat(found.defined(3)).isFalse();
        assertThat(found.whether(unit -> !found.live(unit))).containsExactly(0, 0, 1, Double.NaN);
    }
}
