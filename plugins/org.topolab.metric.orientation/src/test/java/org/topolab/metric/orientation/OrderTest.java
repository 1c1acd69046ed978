package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/** Entropy, clusters, pinwheels and neighbours by hand. */
class OrderTest {

    private static final double EXACT = 1e-12;

    @Test
    void evenWindow_reachesFurtherLeft() {
        Chart chart = bins(2, 0, 0, 1, -1);
        double[] open = new LocalEntropy(row(4, false), 2).map(chart);
        // seen: 0; 0 0; 0 1; 1
        assertThat(open).containsExactly(new double[] {0, 0, Math.log(2), 0}, within(EXACT));
        // on a torus the last is left of the first: 1 0; 0 0; 0 1; 1 1
        double[] torus = new LocalEntropy(row(4, true), 2).map(bins(2, 0, 0, 1, 1));
        assertThat(torus)
                .containsExactly(new double[] {Math.log(2), 0, Math.log(2), 0}, within(EXACT));
    }

    @Test
    void entropy_ofNothingIsUndefined() {
        double[] map = new LocalEntropy(row(4, false), 1).map(bins(2, 0, -1, 1, -1));
        assertThat(map).containsExactly(0, Double.NaN, 0, Double.NaN);
        assertThat(Tiles.mean(map)).isZero();
        double[] all = new LocalEntropy(row(4, true), 9).map(bins(4, 0, 1, 2, 3));
        assertThat(all).containsOnly(Math.log(4));
    }

    @Test
    void pinwheel_isWhereOrientationGoesRound() {
        Surface surface = new Surface(new Layout.Grid(6, 6), false);
        for (int sign : new int[] {1, -1}) {
            double[] peaks = new double[36];
            Arrays.setAll(
                    peaks,
                    unit -> {
                        int row = unit / 6;
                        double turn = Math.atan2(row - 2.5, unit % 6 - 2.5) / (2 * Math.PI) * sign;
                        return turn - Math.floor(turn);
                    });
            double[] charges = new Pinwheels(surface).map(new Chart(8, new int[36], peaks));
            for (int unit = 0; unit < 36; unit++) {
                boolean edge = unit % 6 == 5 || unit / 6 == 5;
                double expected = unit == 14 ? 0.5 * sign : 0;
                assertThat(charges[unit]).isEqualTo(Double.valueOf(edge ? Double.NaN : expected));
            }
            // one of 25 squares
            double[] number = new Pinwheels(surface).number(new Chart(8, new int[36], peaks));
            assertThat(Tiles.mean(number)).isCloseTo(0.04, within(EXACT));
        }
    }

    @Test
    void pinwheels_ofATorusBalance_andAThirdOfNoiseIsSome() {
        Surface surface = new Surface(new Layout.Grid(60, 60), true);
        RandomStream stream = RandomStream.of(3);
        double[] peaks = new double[3600];
        Arrays.setAll(peaks, stream::uniform);
        Pinwheels pinwheels = new Pinwheels(surface);
        Chart chart = new Chart(8, new int[3600], peaks);
        assertThat(Arrays.stream(pinwheels.map(chart)).sum()).isZero();
        // four random steps go round with probability 1 / 3
        assertThat(Tiles.mean(pinwheels.number(chart))).isCloseTo(1 / 3.0, within(0.03));
    }

    @Test
    void tornSquare_isNoPinwheel_andOneWithAnUnselectiveUnitIsUndefined() {
        Surface surface = new Surface(new Layout.Grid(2, 2), false);
        double[] peaks = {0, 0.25, 0.75, 0.5};
        int[] all = new int[4];
        assertThat(new Pinwheels(surface).map(new Chart(8, all, peaks))[0]).isEqualTo(0.5);
        double[] torn = {0, 0.5, 0.7, 0.6};
        assertThat(new Pinwheels(surface).map(new Chart(8, all, torn))[0]).isZero();
        int[] three = {0, 0, 0, -1};
        assertThat(new Pinwheels(surface).map(new Chart(8, three, peaks))[0]).isNaN();
    }

    @Test
    void neighbours_differTheShorterWay() {
        Chart chart = new Chart(8, new int[] {0, 0, 0, -1}, new double[] {0.95, 0.05, 0.45, 0.1});
        Surface open = new Surface(new Layout.Grid(2, 2), false);
        // 0.95 -> 0.05: 0.1 of 180; 0.95 -> 0.45 below: half; the rest has no unit
        assertThat(new Neighbours(open).differences(chart))
                .containsExactly(
                        new double[] {
                            18, Double.NaN, Double.NaN, Double.NaN,
                            90, Double.NaN, Double.NaN, Double.NaN
                        },
                        within(1e-9));
        Chart line = new Chart(8, new int[4], new double[] {0, 0.1, 0.2, 0.3});
        double[] round = new Neighbours(row(4, true)).differences(line);
        // the last to the first: 0.3; a row of one has no unit below
        assertThat(Arrays.copyOf(round, 4))
                .containsExactly(new double[] {18, 18, 18, 54}, within(1e-9));
        assertThat(Arrays.copyOfRange(round, 4, 8)).containsOnly(Double.NaN);
    }

    @Test
    void exchange_leavesOthersWhereTheyAre() {
        Chart chart =
                new Chart(8, new int[] {3, -1, 4, 5}, new double[] {0.3, Double.NaN, 0.4, 0.5});
        Chart mixed = chart.exchanged(new int[] {1, 2, 0});
        assertThat(mixed.bin(0)).isEqualTo(4);
        assertThat(mixed.bin(1)).isEqualTo(-1);
        assertThat(mixed.bin(2)).isEqualTo(5);
        assertThat(mixed.peak(3)).isEqualTo(0.3);
    }

    private static Surface row(int units, boolean torus) {
        return new Surface(new Layout.Grid(1, units), torus);
    }

    private static Chart bins(int orientations, int... bins) {
        return new Chart(orientations, bins, new double[bins.length]);
    }
}
