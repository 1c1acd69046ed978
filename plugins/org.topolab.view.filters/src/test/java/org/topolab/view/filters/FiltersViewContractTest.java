package org.topolab.view.filters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Visualizer;
import org.topolab.testkit.VisualizerContract;

class FiltersViewContractTest extends VisualizerContract {

    @Override
    protected Visualizer visualizer() {
        return new FiltersView();
    }

    @Override
    protected Results drawable() {
        return Results.of(
                fields("receptive-fields", new ImageShape(1, 9, 7), 5),
                fields("receptive-fields-before", new ImageShape(3, 8, 8), 3),
                table("trend-oriented-share", 2, 5, 0.1),
                table("trend-linearity", 2, 5, -0.4));
    }

    @Override
    protected List<Results> awkward() {
        return List.of(
                Results.of(filled("receptive-fields", Float.NaN)),
                Results.of(filled("receptive-fields", Float.NEGATIVE_INFINITY)),
                Results.of(filled("receptive-fields", 0)),
                Results.of(filled("receptive-fields", -7)),
                Results.of(filled("receptive-fields", Float.MAX_VALUE)),
                Results.of(fields("receptive-fields", new ImageShape(1, 8, 8), 2000)),
                Results.of(fields("receptive-fields", new ImageShape(1, 1, 6000), 2)),
                Results.of(fields("receptive-fields", new ImageShape(2, 3, 3), 1)),
                Results.of(fields("gallery", new ImageShape(1, 3, 3), 1)),
                Results.of(
                        fields(
                                "receptive-fields of " + "a name that goes on and on ".repeat(20),
                                new ImageShape(1, 1, 1),
                                1)),
                Results.of(table("trend-nothing", 0, 0, 0)),
                Results.of(table("trend-nan", 2, 2, Double.NaN)),
                Results.of(table("trend-infinite", 1, 3, Double.NEGATIVE_INFINITY)),
                Results.of(table("trend-huge", 1, 3, Double.MAX_VALUE)),
                Results.of(table("trend-many", 100, 100, 3)),
                Results.of(table("counts", 2, 2, 3)));
    }

    static Pictures fields(String name, ImageShape shape, int units) {
        float[] values = new float[units * shape.values()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 - 3;
        }
        return new Pictures(name, shape, List.of("gradient"), labels("channel ", units), values);
    }

    private static Pictures filled(String name, float value) {
        float[] values = new float[8];
        Arrays.fill(values, value);
        return new Pictures(
                name, new ImageShape(1, 2, 2), List.of("gradient"), labels("channel ", 2), values);
    }

    private static Table table(String name, int rows, int columns, double from) {
        return new Table(
                name,
                labels("depth ", columns),
                labels("bottleneck ", rows),
                IntStream.range(0, rows)
                        .mapToObj(
                                row ->
                                        IntStream.range(0, columns)
                                                .mapToObj(column -> from + 0.1 * (row + column))
                                                .toList())
                        .toList());
    }

    static List<String> labels(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toList();
    }
}
