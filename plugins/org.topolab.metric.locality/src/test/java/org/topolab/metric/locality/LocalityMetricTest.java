package org.topolab.metric.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.TestContext;

/** Means, tables and maps, and chance levels against their exact values. */
class LocalityMetricTest {

    private static final Layout.Grid SEVEN = new Layout.Grid(7, 7);
    private static final Targets.Classes TWO =
            new Targets.Classes(List.of("a", "b", "never"), new int[] {0, 1, 0, 1});

    private final Metric metric = new LocalityMetric();

    @Test
    void undefinedImages_areCountedAndLeftOut() {
        // image 1 is silent, image 3 has one active unit
        Activations data =
                Activations.of(
                        TWO,
                        49,
                        (image, unit) ->
                                switch (image) {
                                    case 0 -> unit == 0 || unit == 48 ? 1 : 0;
                                    case 2 -> unit == 24 || unit == 25 ? 1 : 0;
                                    case 3 -> unit == 7 ? 1 : 0;
                                    default -> 0;
                                });
        Results found = measure(data, Map.of());
        assertThat(Measured.scalar(found, "image-undefined")).isEqualTo(2);
        assertThat(Measured.scalar(found, "image-variance"))
                .isCloseTo((36 + 0.5) / 2, within(1e-9));
        assertThat(Measured.scalar(found, "image-spread"))
                .isCloseTo(18.25 / (49 / 6.0), within(1e-9));
        // class a: 4 units of 1/2 each, class b: one unit
        assertThat(Measured.scalar(found, "class-undefined")).isEqualTo(1);
        assertThat(Measured.column(found, "items", "variance"))
                .containsExactly(new double[] {36, Double.NaN, 0.5, Double.NaN}, within(1e-9));
        assertThat(found.get("classes", Result.Table.class).rows()).containsExactly("a", "b");
        assertThat(found.get("items", Result.Table.class).rows())
                .containsExactly("0", "1", "2", "3");
    }

    @Test
    void centredMaps_sumToZeroOverClasses() {
        Activations data = Activations.of(TWO, 49, (image, unit) -> unit + image % 2 * 4);
        Results found = measure(data, Map.of());
        Result.NumberMap centred = found.get("class-average-centred", Result.NumberMap.class);
        for (int unit = 0; unit < 49; unit++) {
            assertThat(centred.value(0, unit)).isEqualTo(-2);
            assertThat(centred.value(1, unit)).isEqualTo(2);
        }
    }

    @Test
    void chance_isThatOfRandomPlacements() {
        Results found = measure(blobs(), Map.of("shuffles", 2000));
        for (String kind : List.of("class-", "image-")) {
            // exactly the even map's, and -1 / (N - 1)
            Result.Chance variance = Measured.chance(found, kind + "variance");
            assertThat(variance.mean())
                    .isCloseTo(49 / 6.0, within(4 * variance.sd() / Math.sqrt(2000)));
            Result.Chance moran = Measured.chance(found, kind + "moran");
            assertThat(moran.mean()).isCloseTo(-1 / 48.0, within(4 * moran.sd() / Math.sqrt(2000)));
            assertThat(Measured.chance(found, kind + "geary").mean()).isEqualTo(1);
            assertThat(Measured.scalar(found, "z-" + kind + "variance")).isLessThan(-3);
            assertThat(Measured.scalar(found, "z-" + kind + "moran")).isGreaterThan(3);
            assertThat(Measured.scalar(found, kind + "spread")).isLessThan(0.5);
            assertThat(Measured.scalar(found, kind + "geary")).isLessThan(0.5);
        }
    }

    @Test
    void movedUnits_areWithinChance() {
        Activations blobs = blobs();
        int[] order = RandomStream.of(5).permutation(49);
        Activations moved =
                Activations.of(
                        blobs.targets(), 49, (image, unit) -> blobs.value(image, order[unit]));
        Results found = measure(moved, Map.of());
        for (String number : List.of("class-variance", "class-moran", "image-moran")) {
            assertThat(Measured.scalar(found, "z-" + number)).as(number).isBetween(-3.0, 3.0);
        }
    }

    @Test
    void neighbourDifferenceByChance_isThatOfPlacements() {
        Results found = measure(blobs(), Map.of());
        double difference = Measured.scalar(found, "image-neighbour-difference");
        double chance = Measured.chance(found, "image-neighbour-difference").mean();
        assertThat(difference).isLessThan(chance / 2);
    }

    @Test
    void faithful_looksAtTheFirstThousandImagesOnly() {
        int images = 1010;
        int[] labels = IntStream.range(0, images).map(i -> i < 1000 ? 0 : 1).toArray();
        Activations data =
                Activations.of(
                        new Targets.Classes(List.of("first", "later"), labels),
                        4,
                        (image, unit) -> 1 + (image * 7 + unit * 3) % 5);
        Layout.Grid grid = new Layout.Grid(2, 2);
        Map<String, Object> options = Map.of("faithful", true, "items", 3, "shuffles", 10);
        Results found = Measured.on(metric, grid, data, options);
        assertThat(found.get("items", Result.Table.class).rows()).hasSize(1000);
        assertThat(found.get("classes", Result.Table.class).rows()).containsExactly("first");
        Results all = Measured.on(metric, grid, data, Map.of("items", 3, "shuffles", 10));
        assertThat(all.get("items", Result.Table.class).rows()).containsExactly("0", "1", "2");
        assertThat(Measured.column(all, "classes", "count")).containsExactly(1000, 10);
    }

    @Test
    void classesLeftOut_countNowhere() {
        Activations data = Activations.of(TWO, 49, (image, unit) -> 1 + (image * 7 + unit) % 5);
        Results found = measure(data, Map.of("without", List.of("b"), "items", 3));
        assertThat(found.get("classes", Result.Table.class).rows()).containsExactly("a");
        assertThat(found.get("items", Result.Table.class).rows()).containsExactly("0", "2");
        Activations others =
                Activations.of(
                        TWO, 49, (image, unit) -> image % 2 == 1 ? 9 : data.value(image, unit));
        assertThat(
                        measure(others, Map.of("without", List.of("b"), "items", 3))
                                .get("response-correlation", Result.Series.class))
                .isEqualTo(found.get("response-correlation", Result.Series.class));
    }

    @Test
    void unknownClassLeftOut_isRefused() {
        Sheet sheet = new Sheet("grid", "grid", SEVEN);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                metric.start(
                                        sheet,
                                        TestContext.of(
                                                metric, Map.of("without", List.of("c")), TWO)))
                .withMessage(
                        "locality: found without 'c', expected one of the classes [a, b, never]");
    }

    @Test
    void dataWithoutClasses_giveNumbersOfImagesOnly() {
        Activations data = blobs();
        Targets vectors = new Targets.Vectors(new float[data.images()], 1);
        Results found = Measured.on(metric, SEVEN, data, TestContext.of(metric, Map.of(), vectors));
        assertThat(found.items())
                .extracting(Result::name)
                .contains("image-variance", "items", "response-correlation")
                .noneMatch(name -> name.contains("class"));
    }

    @Test
    void noItems_givesClassesOnly() {
        Results found = measure(blobs(), Map.of("items", 0, "correlation-units", 0));
        assertThat(found.items())
                .extracting(Result::name)
                .contains("class-variance", "class-average")
                .noneMatch(name -> name.startsWith("image"))
                .doesNotContain("items", "response-correlation");
    }

    @Test
    void partsOfOtherOptions_areRefused() {
        Sheet sheet = new Sheet("grid", "grid", SEVEN);
        Accumulator one = metric.start(sheet, TestContext.of(metric, Map.of(), TWO));
        Accumulator other = metric.start(sheet, TestContext.of(metric, Map.of("items", 2), TWO));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> one.merge(other))
                .withMessageContaining("same measurement");
    }

    /** A blob of activity around a place of its own for each of 60 images of 3 classes. */
    private static Activations blobs() {
        Targets.Classes targets = Activations.targets(3, 3, 60);
        RandomStream stream = RandomStream.of(9);
        return Activations.of(
                targets,
                49,
                (image, unit) -> {
                    int line = unit / 7;
                    double row = line - 1.5 * targets.label(image) - stream.uniform(2L * image);
                    double column = unit % 7 - 3 * stream.uniform(2L * image + 1);
                    return Math.exp(-(row * row + column * column) / 4);
                });
    }

    private Results measure(Activations data, Map<String, Object> options) {
        return Measured.on(metric, SEVEN, data, options);
    }
}
