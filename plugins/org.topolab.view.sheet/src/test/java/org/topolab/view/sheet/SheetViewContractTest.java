package org.topolab.view.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
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
