package org.topolab.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.testkit.VisualizerContract;

class SheetViewContractTest extends VisualizerContract {

    private static final Layout GRID = new Layout.Grid(4, 6, 2, 3);
    private static final Layout PLACES =
            new Layout.Positions(new double[] {0, 1, 0.4}, new double[] {0, 0.2, 3});
    private static final Layout ONE_PLACE =
            new Layout.Positions(new double[] {2, 2, 2}, new double[] {1, 1, 1});

    @Override
    protected Visualizer visualizer() {
        return new SheetView();
    }

    @Override
    protected Results drawable() {
        float[] numbers = new float[48];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i - 20;
        }
        return Results.of(
                categories("preference", GRID, 3),
                categories("Preference!", GRID, 64),
                categories("placed", PLACES, 3),
                new NumberMap("d-prime", GRID, List.of("a", "b"), numbers));
    }

    @Override
    protected List<Results> awkward() {
        return List.of(
                Results.of(categories("no classes", GRID, 0)),
                Results.of(categories("long", new Layout.Grid(1, 1024), 12)),
                Results.of(categories("tall", new Layout.Grid(1024, 1), 700)),
                Results.of(categories("single", new Layout.Grid(1, 1), 1)),
                Results.of(categories("channels", new Layout.FeatureMap(3, 3, 2), 2)),
                Results.of(numbers("pixels", new Layout.Pixels(1, 3, 3), 2)),
                Results.of(
                        numbers("channels", new Layout.FeatureMap(3, 3, 2), 2),
                        numbers("grid", GRID, 2)),
                Results.of(categories("one place", ONE_PLACE, 2)),
                Results.of(numbers("nan", GRID, Float.NaN)),
                Results.of(numbers("infinite", PLACES, Float.NEGATIVE_INFINITY)),
                Results.of(numbers("equal", GRID, -3)),
                Results.of(numbers("zero", ONE_PLACE, 0)),
                Results.of(numbers("huge", GRID, Float.MAX_VALUE)),
                Results.of(
                        new NumberMap(
                                "many layers",
                                new Layout.Grid(2, 2),
                                IntStream.range(0, 300).mapToObj(i -> "layer " + i).toList(),
                                new float[1200])),
                Results.of(
                        categories(
                                "a name that goes on and on ".repeat(20),
                                new Layout.Grid(2, 2),
                                1)));
    }

    @Test
    void mapsOfUnitsWithoutPlaces_areLeftOut() {
        Results channels =
                Results.of(
                        categories("preference", new Layout.FeatureMap(3, 3, 2), 2),
                        numbers("d-prime", new Layout.Pixels(1, 3, 3), 2));
        assertThat(visualizer().accepts(channels)).isFalse();
        Results both =
                Results.of(
                        numbers("channels", new Layout.FeatureMap(3, 3, 2), 2),
                        numbers("grid", GRID, 2));
        Options options = Options.of(visualizer().info().options(), Map.of());
        assertThat(visualizer().draw(both, options))
                .extracting(Figure::name)
                .containsExactly("grid");
        assertThat(visualizer().compare(List.of(new Subject("one", 1, both)), options))
                .extracting(Figure::name)
                .containsExactly("grid");
    }

    private static CategoryMap categories(String name, Layout layout, int count) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> "a class named " + i).toList();
        int[] values = new int[layout.units()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % (count + 1) - 1;
        }
        return new CategoryMap(name, layout, names, values);
    }

    private static NumberMap numbers(String name, Layout layout, float value) {
        float[] values = new float[layout.units()];
        Arrays.fill(values, value);
        return new NumberMap(name, layout, List.of("only"), values);
    }
}
