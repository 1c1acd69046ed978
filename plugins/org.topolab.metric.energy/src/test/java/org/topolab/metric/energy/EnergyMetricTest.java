package org.topolab.metric.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.scalar;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

class EnergyMetricTest {

    private static final EnergyMetric METRIC = new EnergyMetric();
    private static final Layout.Grid PAIR = new Layout.Grid(1, 2);
    private static final float[][] ACTIVATIONS = {{1, 3}, {3, -1}};
    private static final float[][] INPUTS = {{1, -1}, {2, 0.5f}};

    private static float[][] weights() {
        return new float[][] {{1, -2}, {-3, 0}};
    }

    private static Results measure(Map<String, Object> given) {
        return new FixedTransmission(weights()).measure(PAIR, given, ACTIVATIONS, INPUTS);
    }

    @Test
    void twoUnits_byHand() {
        // units spike 4 and 4; inputs sum to 3 and 1.5, weighed 3 + 3 and 9 + 0; two images
        Results found = measure(Map.of());
        assertThat(scalar(found, "spiking")).isCloseTo(4, within(1e-12));
        assertThat(scalar(found, "transmission")).isCloseTo(7.5, within(1e-12));
        assertThat(scalar(found, "energy")).isCloseTo(4 / 3.0 + 5, within(1e-12));
        assertThat(scalar(found, "silent")).isZero();
        assertThat(found.get("energy-map", NumberMap.class).toArray())
                .containsExactly(
                        new float[] {(float) (2 / 3.0 + 2), (float) (2 / 3.0 + 3)}, within(1e-6f));
    }

    @Test
    void sum_isOverAllImages() {
        Results mean = measure(Map.of());
        Results sum = measure(Map.of("sum", true));
        for (String name : new String[] {"spiking", "transmission", "energy"}) {
            assertThat(scalar(sum, name)).isCloseTo(2 * scalar(mean, name), within(1e-12));
            Interval narrow = mean.get(name, Scalar.class).interval().orElseThrow();
            Interval wide = sum.get(name, Scalar.class).interval().orElseThrow();
            assertThat(wide.low()).isCloseTo(2 * narrow.low(), within(1e-9));
        }
    }

    @Test
    void weights_areOptions() {
        Results found = measure(Map.of("spiking-weight", 1, "transmission-weight", 0.5));
        assertThat(scalar(found, "energy")).isCloseTo(4 + 3.75, within(1e-12));
    }

    @Test
    void interval_isOfPartsOfTheImages() {
        // each image is a part: transmission 3 + 3 and 3 + 6; t of one degree of freedom, standard
        // error half of the difference
        Scalar found = measure(Map.of("parts", 2)).get("transmission", Scalar.class);
        Interval interval = found.interval().orElseThrow();
        double half = 12.70620474 * 3 / 2;
        assertThat(interval.low()).isCloseTo(7.5 - half, within(1e-6));
        assertThat(interval.high()).isCloseTo(7.5 + half, within(1e-6));
        assertThat(measure(Map.of("parts", 1)).get("energy", Scalar.class).interval()).isEmpty();
    }

    @Test
    void sheetWithoutEntry_hasSpikingOnly() {
        FixedTransmission none = new FixedTransmission(new float[0][]);
        Accumulator accumulator = none.start(PAIR, Map.of());
        accumulator.add(FixedTransmission.batch(0, 1, 0));
        Results found = accumulator.finish();
        assertThat(found.items()).extracting(Result::name).containsExactly("spiking", "silent");
        assertThat(scalar(found, "spiking")).isEqualTo(1);
        assertThat(scalar(found, "silent")).isEqualTo(0.5);
        Sheet sheet = new Sheet("grid", "grid", PAIR);
        assertThat(METRIC.beside(sheet, none.context(PAIR, Map.of()))).isEmpty();
    }

    @Test
    void whatEntersASheet_isAskedFor() {
        FixedTransmission some = new FixedTransmission(weights());
        TestContext context = some.context(PAIR, Map.of());
        assertThat(METRIC.beside(new Sheet("grid", "grid", PAIR), context))
                .containsExactly(FixedTransmission.ENTRY);
        assertThat(METRIC.beside(new Sheet("other", "other", PAIR), context)).isEmpty();
    }

    @Test
    void weights_areUnchanged() {
        float[][] weights = weights();
        FixedTransmission transmission = new FixedTransmission(weights);
        Accumulator accumulator = transmission.start(PAIR, Map.of());
        accumulator.add(FixedTransmission.batch(0, 1, 2));
        accumulator.beside(FixedTransmission.ENTRY, FixedTransmission.batch(0, 3, 4));
        double once = scalar(accumulator.finish(), "energy");
        assertThat(scalar(accumulator.finish(), "energy")).isEqualTo(once);
        assertThat(weights).isDeepEqualTo(weights());
    }

    @Test
    void missingInputs_areRefusedInWords() {
        Accumulator accumulator = new FixedTransmission(weights()).start(PAIR, Map.of());
        accumulator.add(FixedTransmission.batch(0, 1, 2));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(accumulator::finish)
                .withMessageContainingAll("1 images", "grid", "expected the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accumulator.beside("odd", FixedTransmission.batch(0, 1, 2)))
                .withMessageContaining("nobody asked for 'odd'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                accumulator.beside(
                                        FixedTransmission.ENTRY, FixedTransmission.batch(0, 1)))
                .withMessageContainingAll("found 1 values", "expected 2", "grid-input");
    }

    @Test
    void modelThatTellsNothing_isRefused() {
        TestContext context = TestContext.of(METRIC, Map.of(), Activations.oneEach(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METRIC.start(new Sheet("grid", "grid", PAIR), context))
                .withMessageContainingAll("energy", "enters its units", "leave this metric");
    }

    @Test
    void noImages_haveNoNumber() {
        Results found = new FixedTransmission(weights()).start(PAIR, Map.of()).finish();
        assertThat(scalar(found, "energy")).isNaN();
        assertThat(scalar(found, "silent")).isNaN();
        assertThat(found.get("energy", Scalar.class).interval()).isEmpty();
    }

    @Test
    void nonFiniteActivations_haveNoNumber() {
        Results found =
                new FixedTransmission(weights())
                        .measure(PAIR, Map.of(), new float[][] {{1, Float.NaN}, {1, 1}}, INPUTS);
        assertThat(scalar(found, "spiking")).isNaN();
        assertThat(scalar(found, "transmission")).isEqualTo(7.5);
    }

    @Test
    void eccentricity_byHand() {
        // 3 x 3 units, the middle one spikes 9, others 0; nothing is transmitted
        float[] activations = new float[9];
        activations[4] = 9;
        Results found =
                new FixedTransmission(new float[9][1])
                        .measure(
                                new Layout.Grid(3, 3),
                                Map.of("spiking-weight", 1),
                                new float[][] {activations, activations},
                                new float[][] {{1}, {2}});
        Series series = found.get("energy-eccentricity", Series.class);
        assertThat(series.points()).extracting(Series.Point::x).containsExactly(0.0, 1.0);
        assertThat(series.points()).extracting(Series.Point::y).containsExactly(9.0, 0.0);
        Series.Point middle = series.points().get(0);
        // one of nine units at random: 9 with probability 1/9, variance 9 - 1
        assertThat(middle.chance().orElseThrow().mean()).isCloseTo(1, within(1e-12));
        assertThat(middle.chance().orElseThrow().sd()).isCloseTo(Math.sqrt(8), within(1e-12));
        // the eight others are what is left
        assertThat(series.points().get(1).chance().orElseThrow().sd())
                .isCloseTo(Math.sqrt(8) / 8, within(1e-12));
        assertThat(middle.interval().orElseThrow().low()).isEqualTo(9);
        assertThat(scalar(found, "silent")).isCloseTo(8 / 9.0, within(1e-12));
    }

    @Test
    void channelsOfAFeatureMap_areAveragedAtTheirPlace() {
        Layout.FeatureMap map = new Layout.FeatureMap(1, 1, 2);
        Results found =
                new FixedTransmission(weights())
                        .measure(map, Map.of("spiking-weight", 1), ACTIVATIONS, INPUTS);
        Series series = found.get("energy-eccentricity", Series.class);
        assertThat(series.points()).hasSize(1);
        assertThat(series.points().get(0).y())
                .isCloseTo(scalar(found, "energy") / 2, within(1e-12));
        assertThat(found.get("energy-map", NumberMap.class).layout()).isEqualTo(map);
    }

    @Test
    void freePlaces_haveNoEccentricity() {
        Layout free = new Layout.Positions(new double[2], new double[2]);
        Results found =
                new FixedTransmission(weights()).measure(free, Map.of(), ACTIVATIONS, INPUTS);
        assertThat(found.all(Series.class)).isEmpty();
        assertThat(scalar(found, "energy")).isCloseTo(4 / 3.0 + 5, within(1e-12));
    }
}
