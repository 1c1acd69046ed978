package org.topolab.metric.smoothness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.model.Layout;

/** Chance without moving a unit against all placements of them. */
class PermutedUnitsTest {

    private static final double[][] ROWS = {
        {1, 0.2}, {0.3, 1}, {-1, 0.5}, {0.1, -0.4}, {0.7, 0.7}, {0, 0}
    };

    private static List<int[]> orders(int size) {
        List<int[]> orders = new ArrayList<>(List.of(new int[0]));
        for (int next = 0; next < size; next++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] order : orders) {
                for (int at = 0; at <= order.length; at++) {
                    int[] copy = new int[order.length + 1];
                    System.arraycopy(order, 0, copy, 0, at);
                    copy[at] = next;
                    System.arraycopy(order, at, copy, at + 1, order.length - at);
                    longer.add(copy);
                }
            }
            orders = longer;
        }
        return orders;
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, four, false",
        "2, 3, four, true",
        "2, 3, eight, false",
        "3, 2, eight, true",
        "2, 3, eight-as-published, true",
        "1, 6, four, true",
        "6, 1, four, false"
    })
    void chance_isThatOfAllPlacements(int rows, int columns, String neighbours, boolean torus) {
        Layout.Grid grid = new Layout.Grid(rows, columns);
        Map<String, Object> given =
                Map.of("neighbours", neighbours, "torus", torus, "distance-pairs", 0);
        for (String name : List.of("dissimilarity", "published-dissimilarity")) {
            double[] all =
                    orders(6).stream()
                            .map(order -> Arrays.stream(order).mapToObj(u -> ROWS[u]))
                            .map(units -> FixedWeights.of(units.toArray(double[][]::new)))
                            .mapToDouble(weights -> scalar(weights.measure(grid, given), name))
                            .toArray();
            double mean = Arrays.stream(all).average().orElseThrow();
            double square = Arrays.stream(all).map(d -> (d - mean) * (d - mean)).sum();
            Chance found = chance(FixedWeights.of(ROWS).measure(grid, given), name);
            assertThat(found.mean()).isCloseTo(mean, within(1e-7));
            assertThat(found.sd()).isCloseTo(Math.sqrt(square / all.length), within(1e-6));
            assertThat(found.samples()).isEqualTo(15);
        }
    }

    @Test
    void somePairs_comeNearToAll() {
        Layout.Grid grid = new Layout.Grid(20, 20);
        FixedWeights weights =
                FixedWeights.of(400, 3, false, (unit, at) -> Math.sin(unit * unit + 2.0 * at));
        Chance every =
                chance(weights.measure(grid, Map.of("chance-pairs", 100_000)), "dissimilarity");
        Chance some = chance(weights.measure(grid, Map.of("chance-pairs", 5_000)), "dissimilarity");
        assertThat(some.mean()).isEqualTo(every.mean());
        assertThat(some.sd()).isCloseTo(every.sd(), within(0.05 * every.sd()));
        assertThat(some.samples()).isEqualTo(5_000);
        assertThat(every.samples()).isEqualTo(79_800);
    }

    @Test
    void threeUnits_haveAMeanOnly() {
        Chance found =
                chance(
                        FixedWeights.of(new double[][] {{1, 0}, {0, 1}, {1, 0}})
                                .measure(new Layout.Grid(1, 3), Map.of()),
                        "dissimilarity");
        // one pair of three is alike
        assertThat(found.mean()).isCloseTo((1 - 1 / 3.0) / 2, within(1e-12));
        assertThat(found.sd()).isNaN();
    }
}
