package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Sample;

/** Means over rings and tiles, and distances of samples, by hand. */
class ProfilesTest {

    private static final double EXACT = 1e-12;

    @Test
    void profile_isRoundTheShiftedCentre() {
        Surface surface = new Surface(new Layout.Grid(4, 4), false);
        double[] map = new double[16];
        Arrays.setAll(map, unit -> unit);
        // around (2.5, 2.5): the lower right four; as published around (3, 3): the last
        assertThat(new Profiles(surface, settings(1, 1, false)).means(map)[0]).isEqualTo(12.5);
        assertThat(new Profiles(surface, settings(1, 1, true)).means(map)[0]).isEqualTo(15);
    }

    @Test
    void profile_hasIntervalsWhereRingsAreLong_andChance() {
        Surface surface = new Surface(new Layout.Grid(64, 64), false);
        RandomStream stream = RandomStream.of(1);
        double[] map = new double[4096];
        Arrays.setAll(map, stream::uniform);
        Profiles profiles = new Profiles(surface, settings(8, 0, false));
        Result.Series series = profiles.series("a", "b", map, List.of(profiles.means(map)));
        assertThat(series.points()).hasSize(32);
        for (Result.Series.Point point : series.points()) {
            // 2 pi r of at least 8 parts of 8 units
            assertThat(point.interval().isPresent()).isEqualTo(point.x() >= 11);
            assertThat(point.chance().orElseThrow().mean()).isEqualTo(point.y());
            point.interval()
                    .ifPresent(
                            interval ->
                                    assertThat(interval.low() + interval.high())
                                            .isCloseTo(2 * point.y(), within(EXACT)));
        }
    }

    @Test
    void outwards_isTheOuterThirdLessTheInner() {
        Surface surface = new Surface(new Layout.Grid(6, 6), false);
        double[] map = new double[36];
        // three rings: the inner four units, then more, then more still
        Arrays.setAll(
                map,
                unit -> {
                    int row = unit / 6;
                    double distance = Math.hypot(row - 2.5, unit % 6 - 2.5);
                    return distance < 1 ? 1 : distance < 2 ? 100 : 4;
                });
        Profiles profiles = new Profiles(surface, settings(1, 0, false));
        double[] even = {7, 7, 7};
        double[] rising = {1, 2, 3};
        Result.Scalar found = profiles.outwards("o", "nats", map, List.of(even, rising));
        assertThat(found.value()).isEqualTo(3);
        assertThat(found.chance().orElseThrow().mean()).isEqualTo(1);
        assertThat(found.unit()).isEqualTo("nats");
    }

    @Test
    void outwards_hasAnIntervalFromEightParts() {
        Surface surface = new Surface(new Layout.Grid(32, 32), false);
        RandomStream stream = RandomStream.of(5);
        double[] map = new double[1024];
        Arrays.setAll(
                map,
                unit -> {
                    int row = unit / 32;
                    return Math.hypot(row - 15.5, unit % 32 - 15.5) + stream.normal(unit);
                });
        Profiles profiles = new Profiles(surface, settings(1, 0, false));
        Result.Scalar found = profiles.outwards("o", "", map, List.of());
        // mean distance of rings 11 to 15 less that of 0 to 4, some 13.6 - 3.4
        assertThat(found.value()).isBetween(9.5, 11.0);
        Result.Interval interval = found.interval().orElseThrow();
        assertThat(interval.low()).isBetween(found.value() - 1, found.value());
        assertThat(interval.high() - found.value())
                .isCloseTo(found.value() - interval.low(), within(EXACT));
        Arrays.fill(map, Double.NaN);
        assertThat(profiles.outwards("o", "", map, List.of()).value()).isNaN();
        assertThat(profiles.outwards("o", "", map, List.of()).interval()).isEmpty();
    }

    @Test
    void interval_comesFromTilesDrawnAnew() {
        Surface surface = new Surface(new Layout.Grid(16, 16), false);
        Tiles tiles = new Tiles(surface, 50, RandomStream.of(2));
        double[] map = new double[256];
        Arrays.setAll(map, unit -> (unit / 16 < 8 ? 0 : 2) + (unit % 16 < 8 ? 0 : 1));
        map[255] = Double.NaN;
        double[] means = new double[50];
        for (int draw = 0; draw < 50; draw++) {
            int at = draw;
            double sum = 0;
            double count = 0;
            for (int unit = 0; unit < 255; unit++) {
                sum += tiles.drawn(at)[tiles.tile(unit)] * map[unit];
                count += tiles.drawn(at)[tiles.tile(unit)];
            }
            means[draw] = sum / count;
        }
        double reach = 1.959963984540054 * Sample.of(means).sd();
        Result.Interval found = tiles.interval(map).orElseThrow();
        assertThat(found.low()).isCloseTo(Tiles.mean(map) - reach, within(1e-9));
        assertThat(found.high()).isCloseTo(Tiles.mean(map) + reach, within(1e-9));
        assertThat(tiles.interval(new double[256]).orElseThrow().high()).isZero();
        Surface small = new Surface(new Layout.Grid(15, 15), false);
        assertThat(new Tiles(small, 50, RandomStream.of(2)).interval(new double[225])).isEmpty();
        assertThat(new Tiles(surface, 0, RandomStream.of(2)).interval(map)).isEmpty();
    }

    @Test
    void distance_isTheAreaBetweenDistributions() {
        // all of one half way between the two of the other
        assertThat(Distance.between(new double[] {0, 1}, new double[] {0.5}))
                .isCloseTo(0.5, within(EXACT));
        assertThat(Distance.between(new double[] {0.9, 0.1, 0.5}, new double[] {0.5, 0.1, 0.9}))
                .isCloseTo(0, within(EXACT));
        // moved by 0.2
        assertThat(Distance.between(new double[] {0.1, 0.3}, new double[] {0.5, 0.3}))
                .isCloseTo(0.2, within(EXACT));
        // 0 three times and 1 once, against 1
        Distance distance = new Distance(new double[] {0, 1}, new double[] {0.4, 1}, at -> at);
        assertThat(distance.value(new int[] {3, 1}, new int[] {0, 1}))
                .isCloseTo(0.75, within(EXACT));
        assertThat(distance.value(new int[] {0, 0}, new int[] {1, 1})).isNaN();
    }

    private static Settings settings(int window, int shift, boolean faithful) {
        return new Settings(0.2, window, false, shift, 20, 200, faithful);
    }
}
