package org.topolab.view.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecadesTest {

    private static Optional<Decades> of(double... numbers) {
        return Decades.of(DoubleStream.of(numbers));
    }

    @Test
    void decadesWithZero_areEquallyFarApart() {
        Decades decades = of(0, 1, 10, 100).orElseThrow();
        assertThat(decades).isEqualTo(new Decades(1, true));
        assertThat(DoubleStream.of(0, 0.5, 1, 10, 100).map(decades::place))
                .containsExactly(0.0, 0.5, 1.0, 2.0, 3.0);
    }

    @Test
    void decadesWithoutZero_startAtTheSmallest() {
        Decades decades = of(0.01, 0.1, 1).orElseThrow();
        assertThat(decades).isEqualTo(new Decades(0.01, false));
        assertThat(decades.place(0.01)).isEqualTo(1);
        assertThat(decades.place(1)).isCloseTo(3, within(1e-12));
    }

    @Test
    void learningCurves_haveThemFromATenfoldOn() {
        assertThat(of(100, 250, 500, 1000)).isPresent();
        assertThat(of(50, 200, 500, 1000, 2500, 4472)).isPresent();
        assertThat(of(1000, 2000, 4000)).as("a factor of 4").isEmpty();
    }

    @Test
    void numbersThatAreEvenAsTheyAre_haveNone() {
        assertThat(Decades.of(IntStream.rangeClosed(1, 200).asDoubleStream())).isEmpty();
        assertThat(Decades.of(IntStream.rangeClosed(0, 200).asDoubleStream())).isEmpty();
        assertThat(of(35, 50, 100, 200, 300, 400, 500, 600)).as("a factor of 17").isEmpty();
        assertThat(of(-1, 1, 10, 100)).isEmpty();
        assertThat(of(0, 5)).isEmpty();
        assertThat(of(7)).isEmpty();
        assertThat(of()).isEmpty();
        assertThat(of(Double.NaN, Double.POSITIVE_INFINITY, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbers_areFoundAgainAtTheirPlaces(boolean zero) {
        Decades decades = new Decades(0.5, zero);
        for (double number : new double[] {0.05, 0.5, 3, 5000}) {
            double again = decades.number(decades.place(number));
            assertThat(again).isCloseTo(number, within(1e-9 * number));
        }
    }

    @Test
    void range_hasRoomAtBothEnds() {
        Range range = new Decades(1, true).roomy(100);
        assertThat(range.getLowerBound()).isEqualTo(-0.25);
        assertThat(range.getUpperBound()).isBetween(101.0, 200.0);
        assertThat(new Decades(1, false).roomy(100).getLowerBound()).isBetween(0.5, 0.99);
    }
}
