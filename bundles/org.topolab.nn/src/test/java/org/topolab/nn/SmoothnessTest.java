package org.topolab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Smoothness.Course;
import org.topolab.nn.Smoothness.Neighbours;

class SmoothnessTest {

    private static Smoothness of(Course course) {
        return new Smoothness(10, 2, 3, Neighbours.FOUR, true, true, course);
    }

    private static double at(Course course, long step) {
        return of(course).alphaAt(step, 100);
    }

    @Test
    void courses_areTheirFunctions() {
        assertThat(at(Course.CONSTANT, 70)).isEqualTo(10);
        assertThat(at(Course.COSINE, 0)).isEqualTo(5);
        assertThat(at(Course.COSINE, 50)).isEqualTo(10);
        // 1 / (1 + exp(-20 (0.6 - 0.5)))
        double rising = 10 / (1 + Math.exp(-2));
        assertThat(at(Course.SIGMOID, 60)).isCloseTo(rising, within(1e-12));
        assertThat(at(Course.SIGMOID, 50)).isCloseTo(5, within(1e-12));
        assertThat(at(Course.SIGMOID_FALLING, 60)).isCloseTo(10 - rising, within(1e-12));
        assertThat(at(Course.SYMMETRIC, 30)).isCloseTo(rising, within(1e-12));
        assertThat(at(Course.SYMMETRIC, 70)).isCloseTo(rising, within(1e-12));
        assertThat(at(Course.GAUSSIAN, 50)).isEqualTo(10);
        // exp(-0.01 / 0.02)
        assertThat(at(Course.GAUSSIAN, 40)).isCloseTo(10 * Math.exp(-0.5), within(1e-12));
    }

    @Test
    void unknownLengthOfTraining_isItsBeginning() {
        assertThat(of(Course.COSINE).alphaAt(7, 0)).isEqualTo(5);
    }

    @Test
    void stepsBeyondTheEnd_areTheEnd() {
        assertThat(at(Course.COSINE, 150)).isCloseTo(5, within(1e-12));
    }

    @Test
    void numbersThatAreNone_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Smoothness(
                                        -1, 2, 2, Neighbours.FOUR, true, true, Course.CONSTANT))
                .withMessageContainingAll("alpha -1.0", "0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Smoothness(1, 0, 2, Neighbours.FOUR, true, true, Course.CONSTANT))
                .withMessageContaining("0 x 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Smoothness(
                                        1,
                                        2,
                                        2,
                                        Neighbours.FOUR,
                                        true,
                                        true,
                                        Course.GAUSSIAN,
                                        20,
                                        0.5,
                                        0))
                .withMessageContaining("width 0.0");
    }

    @Test
    void normsOfNothing_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LayerNorm(2, 2, 0, LayerNorm.Over.ALL, true, true, 1e-3))
                .withMessageContaining("[2, 2, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupNorm(2, 2, 4, 2, true, true, 0))
                .withMessageContaining("epsilon 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupNorm(2, 2, 4, 3, true, true, 1e-6))
                .withMessage("group norm of 4 channels in 3 groups; use a divisor of 4");
    }

    @Test
    void hypercolumnsOfNoGrid_areRefused() {
        Sheet map = new Sheet("map", "a map", new Layout.FeatureMap(2, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tap.hypercolumns(map, "layer"))
                .withMessageContainingAll("'map'", "grid");
        assertThat(new Tap(map, "layer").places()).startsWith(0, 1, 2).hasSize(12);
    }
}
