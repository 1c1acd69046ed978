package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.Options;
import org.topolab.testkit.Golden;

class BarBankTest {

    private static Options options(int samples) {
        return Options.of(
                new OrientednessMetric().info().options(),
                Map.of("noise", samples, "noise-in", "image"));
    }

    @Test
    void whiteNoise_hasTheLevelsFoundElsewhere() {
        // 40 fields each: 4 standard errors of the difference of two means
        Golden expected = Golden.read(BarBankTest.class, "retina-vvs.json").at("noise_40");
        List<Tuning> tunings =
                Noise.of(List.of(Kernels.gabor(0)), options(40), 3).stream()
                        .map(sample -> new BarBank(32).tuning(sample.noise()))
                        .toList();
        double errors = 4 * Math.sqrt(2.0 / 40);
        assertThat(tunings.stream().mapToDouble(Tuning::ratio).average().orElseThrow())
                .isCloseTo(
                        expected.at("ratio_mean").number(),
                        within(errors * expected.at("ratio_sd").number()));
        assertThat(tunings.stream().mapToDouble(Tuning::spread).average().orElseThrow())
                .isCloseTo(
                        expected.at("std_mean").number(),
                        within(errors * expected.at("std_sd").number()));
    }

    @Test
    void gabor_isMoreTunedThanNoise_andItsAngleIsFound() {
        for (int degrees = 0; degrees < 180; degrees += 30) {
            Field field = Kernels.gabor(Math.toRadians(degrees));
            Tuning tuning = new BarBank(32).tuning(field);
            assertThat(tuning.ratio()).isGreaterThan(10);
            // bins are 7.2 degrees wide, the diagonal has no phase: two bins
            assertThat(turn(Math.toDegrees(tuning.angle()) - degrees)).isLessThan(15);
            assertThat(turn(Math.toDegrees(tuning.publishedAngle()) - degrees + 36)).isLessThan(15);
            double fourier = Math.toDegrees(FourierOrientation.of(field).angle());
            assertThat(turn(fourier - degrees)).isLessThan(0.1);
        }
    }

    /** Distance of two directions that are the same after half a turn. */
    private static double turn(double degrees) {
        double rest = ((degrees % 180) + 180) % 180;
        return Math.min(rest, 180 - rest);
    }

    @Test
    void contrastAndSign_doNotMatter() {
        Field field = Kernels.of("orient_pattern");
        double[] other = Arrays.stream(field.toArray()).map(v -> 3 - 7 * v).toArray();
        Tuning one = new BarBank(32).tuning(field);
        Tuning two = new BarBank(32).tuning(new Field(32, 32, other));
        assertThat(two.bin()).isEqualTo(one.bin());
        assertThat(two.ratio()).isCloseTo(one.ratio(), within(1e-9));
        assertThat(FourierOrientation.of(new Field(32, 32, other)).index())
                .isCloseTo(FourierOrientation.of(field).index(), within(1e-12));
    }

    @Test
    void constantField_isUndefined() {
        double[] values = new double[32 * 32];
        Arrays.fill(values, 0.1);
        Field field = new Field(32, 32, values);
        assertThat(new BarBank(32).tuning(field).ratio()).isNaN();
        assertThat(FourierOrientation.of(field).index()).isNaN();
    }

    @Test
    void fourier_ofOneFrequency_isOne() {
        Field field = Kernels.field(12, (x, y) -> Math.cos(2 * Math.PI * (2 * x + y) / 12));
        FourierOrientation found = FourierOrientation.of(field);
        assertThat(found.index()).isCloseTo(1, within(1e-12));
        assertThat(found.angle()).isCloseTo(Math.atan2(1, 2), within(1e-12));
    }

    @Test
    void fourier_ofTwoOrthogonalFrequencies_isZero() {
        Field field =
                Kernels.field(
                        12,
                        (x, y) -> Math.cos(2 * Math.PI * x / 12) + Math.sin(2 * Math.PI * y / 12));
        assertThat(FourierOrientation.of(field).index()).isCloseTo(0, within(1e-12));
    }

    @Test
    void noise_staysInTheSupport() {
        Field patch = Kernels.field(16, (x, y) -> Math.abs(x) < 3 && Math.abs(y) < 2 ? 1 : 0);
        Options inside = Options.of(new OrientednessMetric().info().options(), Map.of("noise", 20));
        assertThat(Noise.of(List.of(patch), inside, 1))
                .hasSize(20)
                .allSatisfy(
                        sample ->
                                assertThat(sample.noise().box())
                                        .isEqualTo(new Field.Box(7, 9, 6, 10)));
        assertThat(Noise.of(List.of(patch), options(20), 1).get(0).noise().box())
                .isEqualTo(new Field.Box(0, 15, 0, 15));
    }

    @Test
    void percentile_leavesOneInTwenty() {
        double[] twenty = IntStream.rangeClosed(1, 19).mapToDouble(i -> i).toArray();
        assertThat(Noise.percentile(twenty)).isEqualTo(19);
        double[] many = IntStream.rangeClosed(1, 99).mapToDouble(i -> i).toArray();
        assertThat(Noise.percentile(many)).isCloseTo(95, within(1e-9));
        assertThat(Noise.percentile(new double[] {1, 2, 3})).isNaN();
    }

    @Test
    void colours_areAveraged() {
        Field grey = Field.grey(new ImageShape(2, 1, 2), new double[] {1, 2, 3, 6});
        assertThat(grey.toArray()).containsExactly(2, 4);
    }
}
