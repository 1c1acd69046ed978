package org.topolab.metric.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.ClusterSize;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TestData;

/** Against numbers made with numpy; how stands in the file. */
class OrientationGoldenTest {

    private static final double EXACT = 1e-9;

    /** Images are float32. */
    private static final double FLOAT = 2e-6;

    private final Golden golden = Golden.read(OrientationGoldenTest.class, "all-tnn.json");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void gratings(int id) throws IOException {
        Golden expected = golden.at("gratings", id);
        int wavelength = whole(expected.at("wavelength"));
        int size = whole(expected.at("size"));
        Gratings gratings =
                new Gratings(
                        new ImageShape(3, size, size),
                        List.of((double) wavelength),
                        whole(expected.at("n_angles")),
                        List.of(wavelength));
        int orientation = whole(expected.at("angle_index"));
        int index = orientation * wavelength + whole(expected.at("phase_index"));
        assertThat(gratings.shown(index).orientation()).isEqualTo(orientation);
        float[] image = TestData.image(gratings, index);
        for (String place : expected.at("pixels_0_255").keys()) {
            String[] at = place.split(",");
            int pixel = Integer.parseInt(at[0]) * size + Integer.parseInt(at[1]);
            for (int channel = 0; channel < 3; channel++) {
                assertThat((double) image[channel * size * size + pixel])
                        .isCloseTo(
                                expected.at("pixels_0_255", place).number() / 255, within(FLOAT));
            }
        }
        double squares = 0;
        for (int pixel = 0; pixel < size * size; pixel++) {
            squares += (2.0 * image[pixel] - 1) * (2.0 * image[pixel] - 1);
        }
        assertThat(squares)
                .isCloseTo(expected.at("preprocessed_sumsq").number(), within(2e-5 * squares));
    }

    @Test
    void orientation() {
        Golden expected = golden.at("orientation");
        Compass compass = new Compass(8);
        for (int unit = 0; unit < 12; unit++) {
            double[] curve = curve(unit);
            assertThat(curve)
                    .containsExactly(
                            expected.at("tuning_max_over_phase", "" + unit).numbers(),
                            within(EXACT));
            Tuning tuning = compass.tune(curve);
            boolean defined = unit != 9 && unit != 10;
            if (defined) {
                close(tuning.peak(), expected, "peak", unit);
                assertThat(tuning.publishedBin(8)).isEqualTo(whole(expected.at("bin", unit)));
                assertThat(tuning.bin(8, 0.2)).isEqualTo(whole(expected.at("bin_corrected", unit)));
            }
            if (unit == 9) {
                assertThat(tuning.dead()).isTrue();
                assertThat(tuning.spread()).isNaN();
            } else {
                close(tuning.spread(), expected, "spread", unit);
                close(tuning.strength(), expected, "vector_strength_R", unit);
                close(1 - tuning.strength(), expected, "circular_variance", unit);
            }
        }
        // dead: the first bin as published, else none; flat: none
        assertThat(compass.tune(curve(9)).publishedBin(8)).isZero();
        assertThat(compass.tune(curve(9)).bin(8, 0.2)).isEqualTo(Tuning.NONE);
        assertThat(compass.tune(curve(10)).publishedBin(8)).isEqualTo(Tuning.NONE);
        assertThat(compass.tune(curve(10)).bin(8, 0.2)).isEqualTo(Tuning.NONE);
    }

    private static double[] curve(int unit) {
        double[] curve = new double[8];
        for (int a = 0; a < 8; a++) {
            for (int p = 0; p < 3; p++) {
                double angle = Math.cos(2 * Math.PI * a / 8 - 0.7 * unit);
                double phase = 0.3 * Math.sin(1.3 * unit + 2.1 * p);
                curve[a] = Math.max(curve[a], 0.4 * Math.sin(0.9 * unit) + angle + phase);
            }
            curve[a] = unit == 9 ? 0 : unit == 10 ? 0.5 : unit == 11 ? (a == 3 ? 2 : 0) : curve[a];
        }
        return curve;
    }

    @Test
    void entropy() {
        Golden expected = golden.at("entropy");
        Surface torus = new Surface(new Layout.Grid(12, 12), true);
        Chart chart = chart(12, (i, j) -> (3 * i + 2 * j + i * j / 3) % 9 - 1);
        double[] wide = new LocalEntropy(torus, 9).map(chart);
        close(Tiles.mean(wide), expected, "entropy_mean");
        close(Arrays.stream(wide).min().orElseThrow(), expected, "entropy_min");
        close(Arrays.stream(wide).max().orElseThrow(), expected, "entropy_max");
        rows(wide, 0, expected.at("entropy_row0").numbers());
        double[] narrow = new LocalEntropy(torus, 3).map(chart);
        close(Tiles.mean(narrow), expected, "window2_mean");
        rows(narrow, 5, expected.at("window2_row5").numbers());
        assertThat(new Profiles(torus, new Settings(0, 2, true, 0, 2, 0, true)).means(narrow))
                .containsExactly(
                        expected.at("window2_radial_profile_center6").numbers(), within(EXACT));
    }

    @Test
    void clusters() {
        Golden expected = golden.at("clusters", 0);
        ClusterSize size = new ClusterSize(new Layout.Grid(16, 16), true);
        Chart chart =
                chart(
                        16,
                        (i, j) ->
                                Math.floorMod(
                                        (int)
                                                Math.floor(
                                                        4 * Math.sin(0.35 * i)
                                                                + 3 * Math.cos(0.3 * j + 0.2 * i)),
                                        8));
        double[] map = size.radii(chart.bins(), chart.orientations());
        rows(map, 0, expected.at("radius_correct_row0").numbers());
        rows(map, 7, expected.at("radius_correct_row7").numbers());
        rows(map, 8, expected.at("radius_correct_row8").numbers());
        assertThat(map).doesNotContain(Double.NaN);
        close(Tiles.mean(map), expected, "nanmean");
        double[] published = size.displaced(map);
        rows(published, 0, expected.at("radius_reference_row0").numbers());
        assertThat(Tiles.mean(published)).isCloseTo(Tiles.mean(map), within(EXACT));
    }

    /** A bin for each place. */
    private interface Rule {
        int bin(int row, int column);
    }

    private static Chart chart(int side, Rule rule) {
        int[] bins = new int[side * side];
        Arrays.setAll(bins, unit -> rule.bin(unit / side, unit % side));
        return new Chart(8, bins, new double[bins.length]);
    }

    private static void rows(double[] map, int row, double[] expected) {
        int columns = expected.length;
        assertThat(Arrays.copyOfRange(map, row * columns, (row + 1) * columns))
                .containsExactly(expected, within(EXACT));
    }

    private static void close(double found, Golden expected, String key) {
        assertThat(found).as(key).isCloseTo(expected.at(key).number(), within(EXACT));
    }

    private static void close(double found, Golden expected, String key, int unit) {
        assertThat(found)
                .as("%s of unit %d", key, unit)
                .isCloseTo(expected.at(key, unit).number(), within(EXACT));
    }

    private static int whole(Golden number) {
        return (int) number.number();
    }
}
