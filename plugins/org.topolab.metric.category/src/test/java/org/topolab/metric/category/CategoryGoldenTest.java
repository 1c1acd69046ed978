package org.topolab.metric.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.ClusterSize;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TestContext;

/** Against numbers made with numpy in double precision; origin and tolerances in the file. */
class CategoryGoldenTest {

    private static final List<String> SETS = List.of("faces", "scenes", "tools");
    private static final int UNITS = 8;

    private final Golden golden = Golden.read(CategoryGoldenTest.class, "all-tnn.golden.json");
    private final Golden dprime = golden.at("dprime");

    /** 5 faces, 6 scenes, 4 tools, one after the other. */
    private static Targets.Classes targets() {
        int[] labels = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2};
        return new Targets.Classes(SETS, labels);
    }

    private static Activations activations() {
        int[] first = {0, 5, 11};
        return Activations.of(
                targets(),
                UNITS,
                (image, u) -> {
                    int c = targets().label(image);
                    int s = image - first[c];
                    double value =
                            Math.sin(1.1 * u + 2 * c)
                                    + 0.5 * Math.cos(0.8 * s + 0.3 * u * c)
                                    + 0.2 * Math.sin(3.0 * s + c);
                    return u == 7 ? 0 : Math.max(0, value);
                });
    }

    private static Results measure(Map<String, Object> given, int cut) {
        CategoryMetric metric = new CategoryMetric();
        TestContext context =
                new TestContext(
                        Options.of(metric.info().options(), given),
                        targets(),
                        TestContext.of(metric, given, targets()).images(),
                        1,
                        Map.of());
        Sheet sheet = new Sheet("grid", "grid", new Layout.Grid(2, 4));
        Accumulator all = metric.start(sheet, context);
        Accumulator rest = metric.start(sheet, context);
        activations().feed(rest, cut, 15, 4);
        activations().feed(all, 0, cut, 4);
        all.merge(rest);
        return all.finish();
    }

    @Test
    void dprime_meanOfBothDeviations() {
        for (int cut : new int[] {0, 7, 15}) {
            Result.NumberMap map = measure(Map.of(), cut).get("dprime", Result.NumberMap.class);
            for (int group = 0; group < SETS.size(); group++) {
                double[] expected = dprime.at("dprime", SETS.get(group)).numbers();
                for (int unit = 0; unit < UNITS; unit++) {
                    // activations and maps are float32
                    assertThat((double) map.value(group, unit))
                            .isCloseTo(expected[unit], within(2e-5));
                }
            }
        }
    }

    @Test
    void dprime_rootOfMeanVariance() {
        Result.NumberMap map =
                measure(Map.of("dprime", "rms"), 6).get("dprime", Result.NumberMap.class);
        double[] expected = dprime.at("rms_variant_faces").numbers();
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat((double) map.value(0, unit)).isCloseTo(expected[unit], within(2e-5));
        }
    }

    @Test
    void dprime_publishedWinner() {
        Results found = measure(Map.of("faithful", true), 4);
        int[] winner = found.get("winner", Result.CategoryMap.class).toArray();
        double[] raw = dprime.at("winner_argmax_raw").numbers();
        assertThat(Arrays.stream(winner).asDoubleStream().toArray()).isEqualTo(raw);
        double[] zeroed = dprime.at("winner_argmax_after_reference_zeroing").numbers();
        assertThat(Arrays.stream(winner).asDoubleStream().toArray()).isEqualTo(zeroed);
    }

    @Test
    void dprime_publishedMapKeepsTheWinnerOnly() {
        Results found = measure(Map.of("faithful", true), 4);
        Result.CategoryMap winner = found.get("winner", Result.CategoryMap.class);
        Result.NumberMap map = found.get("dprime", Result.NumberMap.class);
        for (int group = 0; group < SETS.size(); group++) {
            double[] expected = dprime.at("reference_zeroed", SETS.get(group)).numbers();
            for (int unit = 0; unit < UNITS; unit++) {
                double kept = winner.value(unit) == group ? map.value(group, unit) : 0;
                assertThat(kept).isCloseTo(expected[unit], within(2e-5));
            }
        }
    }

    @Test
    void dprime_accumulatorsMerge() {
        ClassMoments whole = new ClassMoments(targets(), UNITS);
        ClassMoments rest = new ClassMoments(targets(), UNITS);
        for (int image = 0; image < 15; image++) {
            float[] one = new float[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                one[unit] = activations().value(image, unit);
            }
            (image % 2 == 0 ? whole : rest).add(new ActivationBatch(image, 1, UNITS, one));
        }
        whole.merge(rest);
        double[] mean = dprime.at("mean_faces").numbers();
        double[] variance = dprime.at("var_faces").numbers();
        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(whole.mean(0, unit)).isCloseTo(mean[unit], within(2e-6));
            assertThat(whole.variance(0, unit)).isCloseTo(variance[unit], within(2e-6));
        }
    }

    @Test
    void clusters_A() {
        Golden block = golden.at("clusters", 0);
        Layout.Grid grid = new Layout.Grid(16, 16);
        int[] labels = new int[256];
        for (int unit = 0; unit < labels.length; unit++) {
            int i = unit / 16;
            int j = unit % 16;
            double value = 4 * Math.sin(0.35 * i) + 3 * Math.cos(0.3 * j + 0.2 * i);
            labels[unit] = Math.floorMod((int) Math.floor(value), 8);
        }
        ClusterSize clusters = new ClusterSize(grid, true);
        double[] radii = clusters.radii(labels, 8);
        for (int row : new int[] {0, 7, 8}) {
            assertThat(Arrays.copyOfRange(radii, row * 16, row * 16 + 16))
                    .isEqualTo(block.at("radius_correct_row" + row).numbers());
        }
        assertThat(Arrays.stream(radii).filter(Double::isNaN).count())
                .isEqualTo((long) block.at("nan_count").number());
        assertThat(ClusterSize.mean(radii)).isEqualTo(block.at("nanmean").number());
        assertThat(Arrays.copyOf(clusters.displaced(radii), 16))
                .isEqualTo(block.at("radius_reference_row0").numbers());
    }
}
