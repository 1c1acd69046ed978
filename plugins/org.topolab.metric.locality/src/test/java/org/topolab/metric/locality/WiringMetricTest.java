package org.topolab.metric.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.TestContext;

/** By hand, and the identities that make a prior on W a cost of W o P. */
class WiringMetricTest {

    private static final Layout.Grid FOUR = new Layout.Grid(4, 4);

    private final WiringMetric metric = new WiringMetric();

    @Test
    void weightPenaltyUnderThePrior_isAWiringCost() {
        // E = W / (d + 1), so that sum |E| (d + 1) = sum |W| and sum E^2 (d + 1)^2 = sum W^2
        Places places = Places.of(FOUR, FOUR).orElseThrow();
        float[] effective = new float[256];
        double absolute = 0;
        double squares = 0;
        double sizes = 0;
        double lengths = 0;
        for (int at = 0; at < 256; at++) {
            double weight = 0.02 * Math.cos(0.37 * at);
            double distance = Math.hypot(at / 16 / 4 - at % 16 / 4, at / 16 % 4 - at % 4);
            double size = Math.abs(weight) / (distance + 1);
            effective[at] = (float) (weight / (distance + 1));
            absolute += Math.abs(weight);
            squares += weight * weight;
            sizes += size;
            lengths += size * distance;
        }
        WireCosts costs = WireCosts.of(effective, places, places);
        assertThat(costs.linear()).isCloseTo(absolute, within(1e-6));
        assertThat(costs.quadratic()).isCloseTo(squares, within(1e-7));
        assertThat(costs.length()).isCloseTo(lengths / sizes, within(1e-6));
    }

    @Test
    void oneWire_isAsLongAsItsWay() {
        // from unit (0, 0) to unit (3, 3): sqrt(18)
        float[] weights = new float[256];
        weights[15 * 16] = -2;
        Results found = measure(FOUR, FOUR, weights);
        double way = Math.sqrt(18);
        assertThat(Measured.scalar(found, "wire-length")).isCloseTo(way, within(1e-12));
        assertThat(Measured.scalar(found, "linear-cost")).isCloseTo(2 * (way + 1), within(1e-12));
        assertThat(Measured.scalar(found, "quadratic-cost"))
                .isCloseTo(4 * (way + 1) * (way + 1), within(1e-12));
    }

    @Test
    void smallerSheet_isStretchedOverTheGrid() {
        // 2 x 2 over 4 x 4: unit 0 at (0.5, 0.5), wired to (0, 0) and (3, 1)
        float[] weights = new float[64];
        weights[0] = 1;
        weights[13 * 4] = 3;
        Results found = measure(new Layout.Grid(2, 2), FOUR, weights);
        assertThat(Measured.scalar(found, "wire-length"))
                .isCloseTo((Math.sqrt(0.5) + 3 * Math.sqrt(6.5)) / 4, within(1e-12));
    }

    @Test
    void channelsOfAFeatureMap_lieAtTheirPlace() {
        // place (1, 0) of 2 x 2, both channels, at (2.5, 0.5); unit 5 at (1, 1)
        float[] weights = new float[16 * 8];
        weights[5 * 8 + 4] = 1;
        weights[5 * 8 + 5] = 1;
        Results found = measure(new Layout.FeatureMap(2, 2, 2), FOUR, weights);
        assertThat(Measured.scalar(found, "wire-length"))
                .isCloseTo(Math.sqrt(1.5 * 1.5 + 0.25), within(1e-12));
    }

    @Test
    void weights_areGivenByDistance() {
        // to itself 5, to the neighbour 2 and 4
        Layout.Grid pair = new Layout.Grid(1, 2);
        Results found = measure(pair, pair, new float[] {5, -2, 4, 5});
        assertThat(points(found))
                .extracting(Result.Series.Point::x, Result.Series.Point::y)
                .containsExactly(tuple(0.0, 5.0), tuple(1.0, 3.0));
        assertThat(points(found).get(0).chance().orElseThrow().mean()).isEqualTo(4);
    }

    @Test
    void wiresWithinASheet_keepTheirEnds() {
        // all weight from a unit to itself: length 0 wherever it lies
        Layout.Grid pair = new Layout.Grid(1, 3);
        float[] weights = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        Sheet sheet = new Sheet("grid", "grid", pair);
        Results found =
                measure(sheet, List.of(sheet), new FixedWires("own", "grid", "grid", weights));
        assertThat(Measured.scalar(found, "wire-length")).isZero();
        assertThat(Measured.chance(found, "wire-length").mean()).isZero();
        assertThat(points(found)).extracting(Result.Series.Point::x).containsExactly(1.0, 2.0);
    }

    @Test
    void shortWires_areBeyondChance() {
        RandomStream noise = RandomStream.of(4);
        float[] random = new float[256];
        float[] local = new float[256];
        Places places = Places.of(FOUR, FOUR).orElseThrow();
        double mean = 0;
        for (int at = 0; at < 256; at++) {
            double distance = places.distances(at / 16, places)[at % 16];
            random[at] = (float) noise.normal(at);
            local[at] = (float) (random[at] / (distance + 1));
            mean += distance / 256;
        }
        Results found = measure(FOUR, FOUR, local);
        assertThat(Measured.scalar(found, "z-wire-length")).isLessThan(-3);
        assertThat(Measured.scalar(found, "z-linear-cost")).isLessThan(-3);
        Result.Chance chance = Measured.chance(found, "wire-length");
        assertThat(chance.mean())
                .isCloseTo(mean, within(4 * chance.sd() / Math.sqrt(chance.samples())));
        assertThat(Measured.scalar(measure(FOUR, FOUR, random), "z-wire-length"))
                .isBetween(-3.0, 3.0);
    }

    @Test
    void sheetWithoutWires_hasNoResults() {
        Sheet below = new Sheet("below", "below", FOUR);
        FixedWires wires = new FixedWires("wires", "below", "above", new float[256]);
        Sheet above = new Sheet("above", "above", FOUR);
        assertThat(measure(below, List.of(below, above), wires).items()).isEmpty();
        Sheet free =
                new Sheet("below", "free", new Layout.Positions(new double[16], new double[16]));
        assertThat(measure(above, List.of(free, above), wires).items()).isEmpty();
    }

    @Test
    void severalProjections_areToldApart() {
        Sheet a = new Sheet("a", "a", FOUR);
        Sheet b = new Sheet("b", "b", FOUR);
        FixedWires wires =
                new FixedWires("A-b", "a", "b", ones())
                        .and(new FixedWires("b-b", "b", "b", ones()));
        assertThat(measure(b, List.of(a, b), wires).items())
                .extracting(Result::name)
                .contains("wire-length-a-b", "z-wire-length-b-b", "weight-against-distance-b-b");
    }

    @Test
    void weightsOfZero_haveNoLength() {
        Results found = measure(FOUR, FOUR, new float[256]);
        assertThat(Measured.scalar(found, "wire-length")).isNaN();
        assertThat(Measured.scalar(found, "linear-cost")).isZero();
    }

    @Test
    void whatDoesNotFit_isRefusedInWords() {
        Sheet above = new Sheet("above", "above", FOUR);
        FixedWires wires = new FixedWires("wires", "below", "above", new float[7]);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> measure(above, List.of(above), wires))
                .withMessageContainingAll("wires", "below", "[above]");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> measure(FOUR, FOUR, new float[7]))
                .withMessageContainingAll("7", "16 x 16");
        Activations data = Activations.random(1, 2, 4, 16);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Measured.on(metric, FOUR, data, Map.of()))
                .withMessageContaining("connections");
    }

    private static float[] ones() {
        float[] ones = new float[256];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<Result.Series.Point> points(Results found) {
        return found.get("weight-against-distance", Result.Series.class).points();
    }

    private Results measure(Layout from, Layout to, float[] weights) {
        Sheet below = new Sheet("below", "below", from);
        Sheet above = new Sheet("above", "above", to);
        return measure(
                above, List.of(below, above), new FixedWires("wires", "below", "above", weights));
    }

    private Results measure(Sheet sheet, List<Sheet> sheets, FixedWires wires) {
        Activations data = Activations.random(1, 2, 4, sheet.layout().units());
        return metric.start(
                        sheet,
                        TestContext.of(metric, Map.of(), data.targets())
                                .withModel(sheets, Connections.class, wires))
                .finish();
    }
}
