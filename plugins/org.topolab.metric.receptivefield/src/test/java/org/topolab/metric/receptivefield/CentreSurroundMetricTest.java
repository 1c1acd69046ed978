package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.column;
import static org.topolab.testkit.Measured.scalar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;

class CentreSurroundMetricTest {

    private static final ImageShape SHAPE = new ImageShape(1, 32, 32);

    private static Results measure(String... kernels) {
        List<double[]> weights =
                Arrays.stream(kernels).map(id -> Kernels.of(id).toArray()).toList();
        return Probing.on(new CentreSurroundMetric(), new LinearUnits(SHAPE, weights), Map.of());
    }

    @Test
    void differenceOfGaussians_hasASurround_gaussianHasNone_gaborIsNotRound() {
        Results found =
                measure("orient_dog_2_4", "orient_gauss_3", "orient_gabor_0", "orient_zero");
        assertThat(column(found, "units", "surround")[0]).isCloseTo(0.0961161, within(1e-5));
        assertThat(column(found, "units", "surround")[1]).isEqualTo(0);
        assertThat(column(found, "units", "zero-crossing")[0]).isEqualTo(4);
        assertThat(column(found, "units", "zero-crossing")[1]).isNaN();
        assertThat(column(found, "units", "rotational")[2]).isCloseTo(0.3648189, within(1e-4));
        assertThat(column(found, "units", "rotational")[3]).isNaN();
        assertThat(scalar(found, "dead")).isEqualTo(0.25);
        assertThat(scalar(found, "sign-change")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(scalar(found, "zero-crossing")).isEqualTo(4);
        // median of 0.096, 0 and 0.198
        assertThat(scalar(found, "surround")).isCloseTo(0.0961161, within(1e-5));
        assertThat(chance(found, "surround").mean()).isGreaterThan(0.1);
        assertThat(chance(found, "rotational").mean()).isBetween(0.0, 0.15);
        assertThat(chance(found, "centre-surround").mean()).isBetween(0.0, 0.06);
        Series profile = found.get("ring-profile", Series.class);
        assertThat(profile.points()).hasSize(16);
        assertThat(profile.points().get(0).y()).isPositive();
    }

    @Test
    void offCentre_isTurnedRound() {
        double[] on = Kernels.of("orient_dog_2_4").toArray();
        double[] off = Arrays.stream(on).map(v -> -v).toArray();
        LinearUnits both = new LinearUnits(SHAPE, List.of(on, off));
        Results found = Probing.on(new CentreSurroundMetric(), both, Map.of());
        assertThat(column(found, "units", "surround")[1])
                .isCloseTo(column(found, "units", "surround")[0], within(1e-6));
        assertThat(found.get("ring-profile", Series.class).points().get(0).y()).isPositive();
        assertThat(scalar(found, "centre-surround")).isEqualTo(1);
    }

    @Test
    void unitWithoutPlace_isTakenAboutTheCentreOfItsSquaredField() {
        Field shifted =
                Kernels.field(
                        32,
                        (x, y) -> {
                            double square = (x - 4) * (x - 4) + (y + 3) * (y + 3);
                            return Math.exp(-square / 8) - 0.25 * Math.exp(-square / 32);
                        });
        LinearUnits unit = new LinearUnits(SHAPE, List.of(shifted.toArray()));
        Results found = Probing.on(new CentreSurroundMetric(), unit, Map.of());
        assertThat(column(found, "units", "rotational")[0]).isGreaterThan(0.95);
        // row 13, column 20: the largest complete ring has radius 11
        assertThat(found.get("ring-profile", Series.class).points()).hasSize(12);
    }

    @Test
    void rings_ofThreeByThree_byHand() {
        Field field = new Field(3, 3, new double[] {0, -1, 0, -1, 4, -1, 0, -2, 0});
        // corners are sqrt(2) away, which rounds to 1: ring 1 has 8 pixels, mean -5/8
        Rings rings = Rings.of(field, 1, 1);
        assertThat(rings.count()).isEqualTo(2);
        assertThat(rings.mean(1)).isEqualTo(-0.625);
        assertThat(rings.surround()).isEqualTo(0.15625);
        assertThat(rings.crossing()).isEqualTo(1);
        // left over: 7 - 25/8; of all: 23 - 1/9 (9 pixels, sum -1)
        assertThat(rings.rotational()).isCloseTo(1 - 3.875 / (23 - 1 / 9.0), within(1e-12));
    }

    @Test
    void middleOfZero_hasNoSurround() {
        Rings rings = Rings.of(new Field(3, 3, new double[] {1, 1, 1, 1, 0, 1, 1, 1, 1}), 1, 1);
        assertThat(rings.surround()).isNaN();
        assertThat(rings.crossing()).isEqualTo(-1);
        assertThat(rings.rotational()).isCloseTo(1, within(1e-12));
    }
}
