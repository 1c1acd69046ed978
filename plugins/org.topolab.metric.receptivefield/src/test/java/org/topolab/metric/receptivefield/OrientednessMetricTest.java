package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.chance;
import static org.topolab.testkit.Measured.column;
import static org.topolab.testkit.Measured.scalar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.RandomStream;

class OrientednessMetricTest {

    private static final ImageShape SHAPE = new ImageShape(1, 32, 32);

    private static Results measure(Map<String, Object> given, String... kernels) {
        List<double[]> weights =
                Arrays.stream(kernels).map(id -> Kernels.of(id).toArray()).toList();
        return Probing.on(new OrientednessMetric(), new LinearUnits(SHAPE, weights), given);
    }

    @Test
    void gaborsDogAndDeadUnit() {
        Results found =
                measure(
                        Map.of(),
                        "orient_gabor_0",
                        "orient_zero",
                        "orient_gabor_pi_2",
                        "orient_dog_2_4");
        assertThat(scalar(found, "count")).isEqualTo(4);
        assertThat(scalar(found, "dead")).isEqualTo(0.25);
        assertThat(scalar(found, "oriented")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(scalar(found, "oriented-fourier")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(chance(found, "oriented").mean()).isEqualTo(0.05);
        // the mean of three golden values
        assertThat(scalar(found, "spread"))
                .isCloseTo((0.338507825016 + 0.338211095541 + 0.0409564121958) / 3, within(1e-4));
        assertThat(found.get("spread", Scalar.class).interval()).isPresent();
        assertThat(chance(found, "spread").samples()).isEqualTo(40);
        assertThat(column(found, "units", "ratio")[1]).isNaN();
        assertThat(column(found, "units", "angle")[0]).isEqualTo(0);
        assertThat(column(found, "units", "angle")[2]).isCloseTo(86.4, within(1e-9));
        assertThat(column(found, "units", "fourier-angle")[2]).isCloseTo(90, within(1e-3));
        Series tuning = found.get("tuning", Series.class);
        assertThat(tuning.points()).hasSize(26);
        assertThat(tuning.points().get(0).y()).isEqualTo(1);
        assertThat(tuning.points().get(25).y()).isEqualTo(1);
        assertThat(tuning.points().get(25).x()).isEqualTo(180);
    }

    @Test
    void faithful_givesTheWrongAngleOfThePublication() {
        Results found = measure(Map.of("faithful", true), "orient_ellipse_test");
        assertThat(Math.toRadians(column(found, "units", "angle")[0]))
                .isCloseTo(0.8796459430051422, within(1e-12));
    }

    @Test
    void afterActivation_unitsWithoutBiasAreDeadAtBlack() {
        Results found = measure(Map.of("point", "after"), "orient_gabor_0", "orient_gauss_3");
        assertThat(scalar(found, "dead")).isEqualTo(1);
        assertThat(scalar(found, "ratio")).isNaN();
        assertThat(scalar(found, "oriented")).isNaN();
        Results grey =
                measure(Map.of("point", "after", "start", "grey"), "orient_gauss_3", "orient_zero");
        assertThat(scalar(grey, "dead")).isEqualTo(0.5);
    }

    @Test
    void noiseInSmallFields_isOrientedOnlyAgainstNoiseAllOver() {
        List<double[]> weights =
                IntStream.range(0, 60).mapToObj(OrientednessMetricTest::patch).toList();
        LinearUnits units = new LinearUnits(SHAPE, weights);
        Results support = Probing.on(new OrientednessMetric(), units, Map.of());
        // 3 of 60 expected; the level itself is from 40 fields
        assertThat(scalar(support, "oriented-fourier")).isLessThan(0.2);
        assertThat(scalar(support, "oriented")).isLessThan(0.2);
        Results image = Probing.on(new OrientednessMetric(), units, Map.of("noise-in", "image"));
        assertThat(scalar(image, "oriented-fourier")).isGreaterThan(0.3);
    }

    /** Noise in the 9 x 9 pixels of the middle. */
    private static double[] patch(int seed) {
        RandomStream stream = RandomStream.of(seed).split("patch");
        return Kernels.field(
                        32,
                        (x, y) ->
                                Math.max(Math.abs(x), Math.abs(y)) <= 4
                                        ? stream.normal(Math.round(9 * (y + 4) + x + 4))
                                        : 0)
                .toArray();
    }

    @Test
    void colours_areAveragedBeforeBarsAreLaid() {
        double[] grey = Kernels.of("orient_gabor_0").toArray();
        double[] colours = new double[3 * grey.length];
        for (int at = 0; at < colours.length; at++) {
            // the second and third channel cancel
            double gain = new double[] {1, 2, -2}[at / grey.length];
            colours[at] = gain * grey[at % grey.length];
        }
        LinearUnits unit = new LinearUnits(new ImageShape(3, 32, 32), List.of(colours));
        Results found = Probing.on(new OrientednessMetric(), unit, Map.of());
        assertThat(scalar(found, "ratio")).isCloseTo(21.1383360613, within(1e-3));
    }

    @Test
    void imagesThatAreNotSquare_areRefused() {
        ImageShape shape = new ImageShape(1, 8, 9);
        LinearUnits units = new LinearUnits(shape, List.of(new double[72]));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Probing.on(new OrientednessMetric(), units, Map.of()))
                .withMessageContainingAll("[1, 8, 9]", "leave this metric out");
    }
}
