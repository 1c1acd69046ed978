package org.topolab.metric.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.scalar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Transmission;
import org.topolab.testkit.Golden;

/** Against the published analysis in double precision; activations are 32-bit floats here. */
class EnergyGoldenTest {

    private static final Map<String, Object> FAITHFUL = Map.of("faithful", true);

    /** Four places of four channels on a sheet of 4 x 4. */
    private static final Layout.Grid GRID = new Layout.Grid(4, 4, 2, 2);

    private static Golden golden(Object... path) {
        return Golden.read(EnergyGoldenTest.class, "all-tnn.json").at(path);
    }

    private static int unit(int place, int filter) {
        return GRID.unit(place, filter);
    }

    /** Weights by formula: |W| of place p at input q of its patch for filter f. */
    private static FixedTransmission layer() {
        float[][] weights = new float[16][32];
        for (int k = 0; k < 4 * 18 * 4; k++) {
            int filter = k % 4;
            int input = k / 4 % 18;
            int place = k / 72;
            int row = place / 2 + input / 6;
            int column = place % 2 + input / 2 % 3;
            weights[unit(place, filter)][(row * 4 + column) * 2 + input % 2] =
                    (float) (0.05 * Math.sin(0.7 * (k + 1)));
        }
        return new FixedTransmission(weights);
    }

    private static float[][] images(int values, IntToDoubleFunction rule) {
        float[][] images = new float[3][values];
        for (int n = 0; n < 3 * values; n++) {
            images[n / values][n % values] = (float) rule.applyAsDouble(n);
        }
        return images;
    }

    @Test
    void energy() {
        float[][] inputs = images(32, n -> Math.sin(0.21 * (n + 1)));
        float[][] channels = images(16, n -> Math.max(0, Math.cos(0.4 * n)));
        float[][] onSheet = new float[3][16];
        for (int n = 0; n < 48; n++) {
            onSheet[n / 16][unit(n % 16 / 4, n % 4)] = channels[n / 16][n % 16];
        }
        Results found = layer().measure(GRID, FAITHFUL, onSheet, inputs);
        Golden expected = golden("energy");
        double room = expected.at("total_energy").number() * 2e-6;
        assertThat(scalar(found, "spiking"))
                .isCloseTo(expected.at("sum_post").number(), within(room));
        assertThat(scalar(found, "transmission"))
                .isCloseTo(expected.at("sum_pre").number(), within(room));
        assertThat(scalar(found, "energy"))
                .isCloseTo(expected.at("total_energy").number(), within(room));
        float[] map = found.get("energy-map", NumberMap.class).toArray();
        double[] sheet = expected.at("unit_energy_sheet").numbers();
        double[] units = expected.at("unit_energy").numbers();
        for (int at = 0; at < 16; at++) {
            assertThat((double) map[at]).isCloseTo(sheet[at], within(2e-6));
            assertThat((double) map[unit(at / 4, at % 4)]).isCloseTo(units[at], within(2e-6));
        }
    }

    @Test
    void energy_stack() {
        Map<Sheet, Results> found = new LinkedHashMap<>();
        add(found, new Layout.Grid(6, 8), n -> large(n / 8, n % 8));
        double[] small = golden("energy", "unit_energy_sheet").numbers();
        add(found, GRID, n -> small[n]);
        add(found, new Layout.Grid(3, 5), n -> 1 + Math.sin(n));
        add(found, new Layout.Grid(2, 2), n -> 1000);
        Results together =
                new EnergyMetric()
                        .together(
                                found,
                                layer().context(GRID, FAITHFUL)
                                        .withModel(
                                                List.copyOf(found.keySet()),
                                                Transmission.class,
                                                layer()));
        NumberMap stack = together.get("stack", NumberMap.class);
        assertThat(stack.layout()).isEqualTo(new Layout.Grid(6, 8));
        double[] expected = golden("energy_stack", "stack").numbers();
        for (int at = 0; at < expected.length; at++) {
            assertThat((double) stack.value(0, at)).isCloseTo(expected[at], within(2e-6));
        }
        List<Series.Point> points = together.get("stack-eccentricity", Series.class).points();
        double[] percent = golden("energy_stack", "radial_percent_of_centre").numbers();
        assertThat(points).hasSameSizeAs(Arrays.stream(percent).boxed().toList());
        for (int r = 0; r < percent.length; r++) {
            assertThat(points.get(r).x()).isEqualTo(r);
            assertThat(points.get(r).y()).isCloseTo(percent[r], within(1e-3));
        }
    }

    private static double large(int row, int column) {
        return 1 + Math.cos(0.3 * row * column) + 0.1 * row;
    }

    private static void add(Map<Sheet, Results> found, Layout layout, IntToDoubleFunction rule) {
        float[] values = new float[layout.units()];
        double sum = 0;
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = (float) rule.applyAsDouble(unit);
            sum += rule.applyAsDouble(unit);
        }
        String id = "sheet-" + found.size();
        found.put(
                new Sheet(id, id, layout),
                Results.of(
                        new Scalar("energy", sum, Optional.empty(), ""),
                        new NumberMap("energy-map", layout, List.of("energy"), values)));
    }
}
