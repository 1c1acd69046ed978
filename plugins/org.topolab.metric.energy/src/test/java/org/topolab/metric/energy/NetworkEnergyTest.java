package org.topolab.metric.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.scalar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;

class NetworkEnergyTest {

    private final Map<Sheet, Results> found = new LinkedHashMap<>();

    private void add(String id, Layout layout, float... energies) {
        double sum = 0;
        for (float energy : energies) {
            sum += energy;
        }
        found.put(
                new Sheet(id, id, layout),
                Results.of(
                        new Scalar(
                                "energy",
                                sum,
                                Optional.empty(),
                                Optional.of(new Interval(sum - 1, sum + 1, 0.95)),
                                ""),
                        new NumberMap("energy-map", layout, List.of("energy"), energies)));
    }

    private Results together(List<Sheet> sheets, Map<String, Object> given) {
        Options options = Options.of(Settings.specs(), given);
        return new NetworkEnergy(found, sheets, Settings.of(options)).results();
    }

    private Results together(Map<String, Object> given) {
        return together(List.copyOf(found.keySet()), given);
    }

    @Test
    void total_leavesOutTheLastSheetUnlessAsked() {
        add("one", new Layout.Grid(1, 2), 1, 2);
        add("two", new Layout.Grid(1, 1), 10);
        add("three", new Layout.Grid(1, 1), 100);
        Scalar total = together(Map.of()).get("total", Scalar.class);
        assertThat(total.value()).isEqualTo(13);
        assertThat(total.interval()).contains(new Interval(11, 15, 0.95));
        assertThat(scalar(together(Map.of("sheets", "all")), "total")).isEqualTo(113);
    }

    @Test
    void lastSheet_isThatOfTheModel() {
        add("one", new Layout.Grid(1, 2), 1, 2);
        add("two", new Layout.Grid(1, 1), 10);
        Sheet three = new Sheet("three", "three", new Layout.Grid(1, 1));
        List<Sheet> sheets = List.of(List.copyOf(found.keySet()).get(0), three);
        assertThat(scalar(together(sheets, Map.of()), "total")).isEqualTo(13);
        assertThat(scalar(together(List.of(), Map.of()), "total")).isEqualTo(3);
    }

    @Test
    void onlySheet_counts() {
        add("one", new Layout.Grid(1, 2), 1, 2);
        assertThat(scalar(together(Map.of()), "total")).isEqualTo(3);
    }

    @Test
    void sheetsWithoutEnergy_addNothing() {
        found.put(new Sheet("none", "none", new Layout.Grid(1, 2)), Results.of());
        assertThat(together(Map.of()).items()).isEmpty();
        add("free", new Layout.Positions(new double[1], new double[1]), 3);
        Results some = together(Map.of("sheets", "all"));
        assertThat(scalar(some, "total")).isEqualTo(3);
        assertThat(some.items()).hasSize(1);
    }

    @Test
    void zoom_laysCornersOnCorners() {
        // 1 x 2 over 1 x 3: 0, 1.5, 3
        add("large", new Layout.Grid(1, 3), 1, 1, 1);
        add("small", new Layout.Grid(1, 2), 0, 3);
        NumberMap stack = together(Map.of("sheets", "all")).get("stack", NumberMap.class);
        assertThat(stack.toArray()).containsExactly(1, 2.5f, 4);
    }

    @Test
    void area_keepsTheSum() {
        // 1 x 2 over 1 x 3: each place is 1.5 of the larger sheet
        add("large", new Layout.Grid(1, 3), 1, 1, 1);
        add("small", new Layout.Grid(1, 2), 0, 3);
        Map<String, Object> given = Map.of("sheets", "all", "stack", "area");
        NumberMap stack = together(given).get("stack", NumberMap.class);
        assertThat(stack.toArray()).containsExactly(new float[] {1, 2, 3}, within(1e-6f));
    }

    @Test
    void area_keepsTheSumOfAnySize() {
        double[] values = new double[35];
        for (int at = 0; at < values.length; at++) {
            values[at] = at * at;
        }
        Plane plane = new Plane(5, 7, values);
        for (int side = 1; side < 20; side++) {
            Plane other = Resize.AREA.to(side, 20 - side, plane);
            assertThat(other.mean() * other.places()).isCloseTo(35 * plane.mean(), within(1e-9));
        }
    }

    @Test
    void channels_areAveragedOrSummedOverAPlace() {
        add("map", new Layout.FeatureMap(1, 2, 2), 1, 3, 5, 7);
        add("grid", new Layout.Grid(1, 2), 0, 0);
        assertThat(together(Map.of()).get("stack", NumberMap.class).toArray())
                .containsExactly(2, 6);
        assertThat(together(Map.of("stack", "area")).get("stack", NumberMap.class).toArray())
                .containsExactly(4, 12);
    }

    @Test
    void stackEccentricity_isInPerCentOfTheMean() {
        // 3 x 3: middle 4, around it 0.5: mean 8 / 9
        add("one", new Layout.Grid(3, 3), 0.5f, 0.5f, 0.5f, 0.5f, 4, 0.5f, 0.5f, 0.5f, 0.5f);
        Series series = together(Map.of()).get("stack-eccentricity", Series.class);
        assertThat(series.points().get(0).y()).isCloseTo(450, within(1e-9));
        assertThat(series.points().get(1).y()).isCloseTo(56.25, within(1e-9));
        assertThat(series.points().get(0).chance().orElseThrow().mean()).isEqualTo(100);
    }

    @Test
    void publishedEccentricity_isInPerCentOfItsCentre() {
        // 2 x 2 about (1, 1), which is 4; the three others 1
        add("one", new Layout.Grid(2, 2), 1, 1, 1, 4);
        Series series = together(Map.of("faithful", true)).get("stack-eccentricity", Series.class);
        assertThat(series.points()).extracting(Series.Point::y).containsExactly(100.0, 25.0);
        // an even stack has its mean, 7 / 4
        assertThat(series.points().get(0).chance().orElseThrow().mean()).isEqualTo(43.75);
    }

    @Test
    void stackWithoutEnergy_hasNoPercentages() {
        add("one", new Layout.Grid(1, 1), 0);
        Series series = together(Map.of()).get("stack-eccentricity", Series.class);
        assertThat(series.points().get(0).y()).isNaN();
    }
}
