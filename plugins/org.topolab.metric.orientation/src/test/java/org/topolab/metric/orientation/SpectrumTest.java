package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

class SpectrumTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "6,7", "12,11", "1,25", "16,1"})
    void transform_isTheSumByDefinition(int rows, int columns) {
        RandomStream stream = RandomStream.of(5);
        double[] re = new double[rows * columns];
        double[] im = new double[rows * columns];
        Arrays.setAll(re, stream::uniform);
        Arrays.setAll(im, at -> stream.uniform(1000L + at));
        double[] real = re.clone();
        double[] imaginary = im.clone();
        Fourier.transform(real, imaginary, rows, columns);
        for (int to = 0; to < re.length; to++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int from = 0; from < re.length; from++) {
                double turn =
                        (double) (to / columns * (from / columns)) / rows
                                + (double) (to % columns * (from % columns)) / columns;
                double c = Math.cos(2 * Math.PI * turn);
                double s = -Math.sin(2 * Math.PI * turn);
                sumRe += re[from] * c - im[from] * s;
                sumIm += re[from] * s + im[from] * c;
            }
            assertThat(real[to]).isCloseTo(sumRe, within(1e-10));
            assertThat(imaginary[to]).isCloseTo(sumIm, within(1e-10));
        }
    }

    @Test
    void periodicMap_hasItsPeriod() {
        Layout.Grid grid = new Layout.Grid(64, 64);
        Chart chart = chart(grid, (row, column) -> column / 16.0);
        Spectrum torus = new Spectrum(new Surface(grid, true), chart, false);
        assertThat(torus.period()).isCloseTo(16, within(1e-6));
        // all power of 4096 units in one of the 24 or so places of the ring
        assertThat(Arrays.stream(torus.power()).filter(power -> power > 0)).hasSize(1);
        assertThat(torus.slope()).as("one frequency").isNaN();
        Spectrum open = new Spectrum(new Surface(grid, false), chart, false);
        assertThat(open.period()).isCloseTo(16, within(0.5));
    }

    @Test
    void noise_hasNoSlopeAndNoPeriod() {
        Layout.Grid grid = new Layout.Grid(48, 64);
        RandomStream stream = RandomStream.of(9);
        Chart chart = chart(grid, (row, column) -> stream.uniform(64L * row + column));
        for (boolean torus : new boolean[] {true, false}) {
            Spectrum noise = new Spectrum(new Surface(grid, torus), chart, false);
            assertThat(noise.slope()).isCloseTo(0, within(0.2));
            assertThat(noise.interval().orElseThrow().low()).isLessThan(noise.slope());
            assertThat(noise.period()).isNaN();
        }
    }

    @Test
    void slope_isThatOfTheLogarithms() {
        Layout.Grid grid = new Layout.Grid(32, 32);
        Chart smooth = chart(grid, (row, column) -> 0.2 * Math.sin(0.1 * row) + 0.01 * column);
        Spectrum spectrum = new Spectrum(new Surface(grid, false), smooth, false);
        double[] power = spectrum.power();
        // normal equations of y = a + b x
        double n = power.length - 1;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int ring = 1; ring < power.length; ring++) {
            x += Math.log(ring);
            y += Math.log(power[ring]);
            xx += Math.log(ring) * Math.log(ring);
            xy += Math.log(ring) * Math.log(power[ring]);
        }
        double slope = (n * xy - x * y) / (n * xx - x * x);
        assertThat(spectrum.slope()).isCloseTo(slope, within(1e-9)).isLessThan(-2);
    }

    @Test
    void published_takesTheSeamForPower() {
        Layout.Grid grid = new Layout.Grid(64, 64);
        Chart chart = chart(grid, (row, column) -> column / 16.0);
        Surface torus = new Surface(grid, true);
        // a saw-tooth has all multiples of its frequency
        long powers =
                Arrays.stream(new Spectrum(torus, chart, true).power()).filter(p -> p > 0).count();
        assertThat(powers).isGreaterThan(5);
    }

    @Test
    void constantOrEmptyMap_hasNoSlope() {
        Layout.Grid grid = new Layout.Grid(16, 16);
        Surface open = new Surface(grid, false);
        assertThat(new Spectrum(open, chart(grid, (r, c) -> 0.3), false).slope()).isNaN();
        int[] none = new int[256];
        Arrays.fill(none, -1);
        Spectrum empty = new Spectrum(open, new Chart(8, none, new double[256]), false);
        assertThat(empty.slope()).isNaN();
        assertThat(empty.period()).isNaN();
        assertThat(empty.interval()).isEmpty();
    }

    private interface Rule {
        double peak(int row, int column);
    }

    private static Chart chart(Layout.Grid grid, Rule rule) {
        double[] peaks = new double[grid.units()];
        Arrays.setAll(
                peaks,
                unit -> {
                    double peak = rule.peak(unit / grid.columns(), unit % grid.columns());
                    return peak - Math.floor(peak);
                });
        return new Chart(8, new int[peaks.length], peaks);
    }
}
