package org.topolab.metric.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.Sample;
import org.topolab.api.stat.TTest;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

class CategoryMetricTest {

    private static final Layout.Grid GRID = new Layout.Grid(12, 12);

    private static Results on(Activations data, Map<String, Object> given) {
        return Measured.on(new CategoryMetric(), GRID, data, given);
    }

    /** Left half answers to class 0, right half to class 1, both 3 standard deviations more. */
    private static Activations halves() {
        Targets.Classes targets = Activations.targets(5, 2, 200);
        Activations noise = Activations.noise(5, targets, GRID.units());
        return Activations.of(
                targets,
                GRID.units(),
                (image, unit) -> {
                    int own = unit % 12 < 6 ? 0 : 1;
                    return noise.value(image, unit) + (targets.label(image) == own ? 3 : 0);
                });
    }

    @Test
    void units_belongToWhatTheyAnswerTo() {
        Results found = on(halves(), Map.of());
        Result.CategoryMap winner = found.get("winner", Result.CategoryMap.class);
        for (int unit = 0; unit < GRID.units(); unit++) {
            assertThat(winner.value(unit)).isEqualTo(unit % 12 < 6 ? 0 : 1);
        }
        assertThat(Measured.scalar(found, "selective")).isEqualTo(1);
        assertThat(Measured.scalar(found, "selective-class-0")).isEqualTo(0.5);
        assertThat(Measured.scalar(found, "dead")).isEqualTo(0);
        assertThat(Measured.chance(found, "selective").mean()).isLessThan(0.01);
        assertThat(Measured.scalar(found, "smoothness"))
                .isGreaterThan(Measured.chance(found, "smoothness").mean() + 0.5);
        // by hand: columns 0 to 11 are 6 5 4 3 2 1 1 2 3 4 5 6 from the other half
        assertThat(Measured.scalar(found, "cluster-size")).isCloseTo(3.5, within(1e-12));
        assertThat(Measured.scalar(found, "cluster-undefined")).isZero();
        assertThat(Measured.chance(found, "cluster-size").mean()).isLessThan(1.2);
        assertThat(Measured.scalar(found, "p-cluster-size")).isCloseTo(1 / 21.0, within(1e-12));
    }

    @Test
    void groups_areToldFromOneAnother() {
        Activations data = Activations.random(3, 4, 400, GRID.units());
        Results found =
                on(data, Map.of("groups", List.of("low: class-0 class-1", "high: class-2")));
        assertThat(found.get("t", Result.NumberMap.class).layers()).containsExactly("low", "high");
        double[] images = Measured.column(found, "groups", "images");
        assertThat(images).containsExactly(200, 100);
    }

    @Test
    void t_isWelchs() {
        Targets.Classes targets =
                new Targets.Classes(List.of("a", "b"), new int[] {0, 0, 0, 1, 1, 1, 1});
        float[] values = {1, 2, 4, 7, 3, 9, 6};
        Activations data =
                Activations.of(targets, GRID.units(), (image, unit) -> values[image] + unit);
        TTest expected = TTest.welch(Sample.of(1, 2, 4), Sample.of(7, 3, 9, 6));
        Result.NumberMap t = on(data, Map.of()).get("t", Result.NumberMap.class);
        assertThat((double) t.value(0, 0)).isCloseTo(expected.t(), within(1e-6));
        assertThat((double) t.value(1, 143)).isCloseTo(-expected.t(), within(1e-5));
    }

    /** Noise exceeds d' 0.85 now and then with few images, but not beyond what q allows. */
    @Test
    void noise_isNotSelective() {
        Targets.Classes targets = Activations.targets(8, 4, 32);
        Activations noise = Activations.noise(8, targets, GRID.units());
        double uncorrected = Measured.scalar(on(noise, Map.of("q", 1.0)), "selective");
        assertThat(uncorrected).isGreaterThan(0.05);
        assertThat(Measured.scalar(on(noise, Map.of()), "selective")).isLessThan(0.02);
        // as published every unit belongs to something
        Results faithful = on(noise, Map.of("faithful", true));
        assertThat(Measured.scalar(faithful, "selective")).isEqualTo(1);
        assertThat(Measured.chance(faithful, "selective").mean()).isEqualTo(1);
    }

    @Test
    void byT_takesItsThreshold() {
        Activations data = halves();
        assertThat(Measured.scalar(on(data, Map.of("by", "t", "threshold", 5.0)), "selective"))
                .isEqualTo(1);
        assertThat(Measured.scalar(on(data, Map.of("by", "t", "threshold", 900.0)), "selective"))
                .isEqualTo(0);
    }

    @Test
    void deadUnits_areCountedAndBelongToNothing() {
        Activations data = halves().withUnit(0, 0).withUnit(13, 2.5f);
        Results found = on(data, Map.of());
        assertThat(Measured.scalar(found, "dead")).isCloseTo(2 / 144.0, within(1e-12));
        Result.CategoryMap winner = found.get("winner", Result.CategoryMap.class);
        assertThat(winner.value(0)).isEqualTo(Result.CategoryMap.NONE);
        assertThat(winner.value(13)).isEqualTo(Result.CategoryMap.NONE);
        assertThat(found.get("dprime", Result.NumberMap.class).value(1, 13)).isEqualTo(0);
        assertThat(found.get("t", Result.NumberMap.class).value(1, 13)).isNaN();
        assertThat(
                        on(data, Map.of("faithful", true))
                                .get("winner", Result.CategoryMap.class)
                                .value(0))
                .isEqualTo(0);
    }

    @Test
    void notANumber_isSelectiveForNothing() {
        Results found = on(halves().withUnit(5, Float.NaN), Map.of());
        assertThat(found.get("winner", Result.CategoryMap.class).value(5))
                .isEqualTo(Result.CategoryMap.NONE);
        assertThat(Measured.scalar(found, "selective")).isCloseTo(143 / 144.0, within(1e-12));
    }

    @Test
    void draws_giveIntervals() {
        Results found = on(halves(), Map.of("bootstrap", 5L));
        Result.Scalar size = found.get("cluster-size", Result.Scalar.class);
        assertThat(size.interval()).isPresent();
        assertThat(found.get("smoothness", Result.Scalar.class).interval().orElseThrow().low())
                .isLessThan(Measured.scalar(found, "smoothness"));
    }

    @Test
    void rings_goOutFromTheCentre() {
        Results found = on(halves(), Map.of());
        List<Result.Series.Point> points =
                found.get("cluster-size-eccentricity", Result.Series.class).points();
        // by hand: the four units at distance 0.7 are ring 0 and lie beside the other half
        assertThat(points.get(0).x()).isZero();
        assertThat(points.get(0).y()).isEqualTo(1);
        assertThat(points.get(0).chance()).isPresent();
        assertThat(points.get(points.size() - 1).x()).isEqualTo(5);
    }
}
