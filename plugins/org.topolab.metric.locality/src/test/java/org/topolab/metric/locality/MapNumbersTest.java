package org.topolab.metric.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;

/** Spatial variance and likeness of neighbours by hand. */
class MapNumbersTest {

    private static final Layout.Grid SEVEN = new Layout.Grid(7, 7);

    @Test
    void checkerboard_hasMoranOfMinusOne() {
        // z is 1 or -1, every product -1: I = N / pairs * -pairs / N
        Layout.Grid grid = new Layout.Grid(4, 6);
        Neighbours found = Neighbours.of(grid, map(grid, (r, c) -> (r + c) % 2));
        assertThat(found.moran()).isCloseTo(-1, within(1e-12));
        // (N - 1) / (2 pairs) * 4 pairs / N, with z of 1
        assertThat(found.geary()).isCloseTo(2 * 23 / 24.0, within(1e-12));
        assertThat(found.difference()).isCloseTo(1, within(1e-12));
    }

    @Test
    void gradient_hasMoranNearOne() {
        Layout.Grid grid = new Layout.Grid(64, 64);
        Neighbours found = Neighbours.of(grid, map(grid, (r, c) -> r));
        assertThat(found.moran()).isBetween(0.97, 1.0);
        assertThat(found.geary()).isBetween(0.0, 0.01);
        // half of the pairs differ by 1
        assertThat(found.difference()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void smallMap_hasMoranByHand() {
        // 0 1 / 2 5, mean 2, z -2 -1 / 0 3: squares 14; pairs 2 + 0 + 0 - 3 = -1
        Neighbours found = Neighbours.of(new Layout.Grid(2, 2), new double[] {0, 1, 2, 5});
        assertThat(found.moran()).isCloseTo(4 / 4.0 * -1 / 14, within(1e-12));
        // differences 1 + 9 + 4 + 16 = 30
        assertThat(found.geary()).isCloseTo(3 / 8.0 * 30 / 14, within(1e-12));
        assertThat(found.difference()).isCloseTo(7.5, within(1e-12));
        assertThat(found.differenceByChance()).isCloseTo(28 / 3.0, within(1e-12));
    }

    @Test
    void flatOrBrokenMaps_haveNoMoran() {
        double[] flat = map(SEVEN, (r, c) -> 0.1);
        assertThat(Neighbours.of(SEVEN, flat).moran()).isNaN();
        assertThat(Neighbours.of(SEVEN, flat).geary()).isNaN();
        flat[3] = Double.POSITIVE_INFINITY;
        assertThat(Neighbours.of(SEVEN, flat).moran()).isNaN();
        assertThat(Neighbours.of(SEVEN, flat).difference()).isNaN();
        assertThat(SpatialVariance.of(SEVEN, flat).value()).isNaN();
        assertThat(Neighbours.of(new Layout.Grid(1, 1), new double[] {2}).moran()).isNaN();
    }

    @Test
    void silentNegativeOrSingleMaps_haveNoSpatialVariance() {
        double[] map = new double[49];
        assertThat(SpatialVariance.of(SEVEN, map).value()).isNaN();
        map[0] = 1;
        assertThat(SpatialVariance.of(SEVEN, map).value()).isNaN();
        map[48] = 1;
        assertThat(SpatialVariance.of(SEVEN, map).value()).isCloseTo(36, within(1e-12));
        map[20] = -1e-3;
        assertThat(SpatialVariance.of(SEVEN, map).value()).isNaN();
        map[20] = Double.NaN;
        assertThat(SpatialVariance.of(SEVEN, map).value()).isNaN();
    }

    @Test
    void evenVariance_isTheMeanOverAllPlacements() {
        // 2 x 3: an even map, by hand: rows 1/4, columns 2/3, times 6 / 5
        Layout.Grid grid = new Layout.Grid(2, 3);
        assertThat(SpatialVariance.even(grid)).isCloseTo((0.25 + 2 / 3.0) * 1.2, within(1e-12));
        assertThat(SpatialVariance.even(new Layout.Grid(1, 1))).isZero();
        double[] uneven = {1, 2, 0, 5, 0.5, 0};
        double sum = 0;
        int placements = 0;
        for (int[] order : orders(6)) {
            double[] moved = new double[6];
            for (int unit = 0; unit < 6; unit++) {
                moved[order[unit]] = uneven[unit];
            }
            sum += SpatialVariance.of(grid, moved).value();
            placements++;
        }
        assertThat(placements).isEqualTo(720);
        assertThat(sum / 720).isCloseTo(SpatialVariance.even(grid), within(1e-12));
    }

    private static double[] map(Layout.Grid grid, Activations.Rule rule) {
        double[] map = new double[grid.units()];
        for (int unit = 0; unit < map.length; unit++) {
            map[unit] = rule.value(unit / grid.columns(), unit % grid.columns());
        }
        return map;
    }

    /** All orders of 0 to size - 1. */
    private static List<int[]> orders(int size) {
        List<int[]> orders = new ArrayList<>();
        if (size == 0) {
            orders.add(new int[0]);
            return orders;
        }
        for (int[] shorter : orders(size - 1)) {
            for (int place = 0; place < size; place++) {
                int[] order = new int[size];
                for (int i = 0; i < size; i++) {
                    order[i] = i == place ? size - 1 : shorter[i > place ? i - 1 : i];
                }
                orders.add(order);
            }
        }
        return orders;
    }
}
