package org.topolab.view.images;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Visualizer;
import org.topolab.testkit.VisualizerContract;

class ImagesViewContractTest extends VisualizerContract {

    @Override
    protected Visualizer visualizer() {
        return new ImagesView();
    }

    @Override
    protected boolean published() {
        return false;
    }

    @Override
    protected Results drawable() {
        return Results.of(
                rising("gallery", new ImageShape(1, 5, 4), 2, 3),
                rising("Gallery!", new ImageShape(3, 4, 4), 1, 2));
    }

    @Override
    protected List<Results> awkward() {
        return List.of(
                Results.of(filled("nan", Float.NaN)),
                Results.of(filled("infinite", Float.NEGATIVE_INFINITY)),
                Results.of(filled("equal", 7)),
                Results.of(filled("below", -7)),
                Results.of(filled("huge", Float.MAX_VALUE)),
                Results.of(rising("many", new ImageShape(1, 8, 8), 2, 400)),
                Results.of(rising("tall", new ImageShape(1, 8, 8), 400, 1)),
                Results.of(rising("large", new ImageShape(1, 1, 6000), 1, 2)),
                Results.of(rising("two channels", new ImageShape(2, 3, 3), 1, 1)),
                Results.of(
                        rising(
                                "a name that goes on and on ".repeat(20),
                                new ImageShape(1, 1, 1),
                                1,
                                1)));
    }

    private static Pictures rising(String name, ImageShape shape, int rows, int columns) {
        float[] values = new float[rows * columns * shape.values()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / (float) values.length;
        }
        return pictures(name, shape, rows, columns, values);
    }

    private static Pictures filled(String name, float value) {
        float[] values = new float[8];
        Arrays.fill(values, value);
        return pictures(name, new ImageShape(1, 2, 2), 1, 2, values);
    }

    private static Pictures pictures(
            String name, ImageShape shape, int rows, int columns, float[] values) {
        return new Pictures(
                name,
                shape,
                IntStream.range(0, rows).mapToObj(i -> "a row named " + i).toList(),
                IntStream.range(0, columns).mapToObj(i -> "a column named " + i).toList(),
                values);
    }
}
