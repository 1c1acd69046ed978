package org.topolab.view.curve;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Visualizer;
import org.topolab.testkit.VisualizerContract;

class CurveViewContractTest extends VisualizerContract {

    @Override
    protected Visualizer visualizer() {
        return new CurveView();
    }

    @Override
    protected Results drawable() {
        List<Point> points =
                IntStream.range(0, 20)
                        .mapToObj(
                                i -> new Point(i, Math.sqrt(i), Optional.of(new Chance(1, 0.2, 9))))
                        .toList();
        return Results.of(
                new Series("index", "epoch", "clustering index", points),
                new Series("Index", "epoch", "another index", points.subList(0, 3)));
    }

    @Override
    protected List<Results> awkward() {
        return List.of(
                Results.of(series("empty")),
                Results.of(series("one", 4)),
                Results.of(series("nan", Double.NaN)),
                Results.of(series("infinite", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                Results.of(series("equal", 0, 0, 0)),
                Results.of(series("huge", -1e300, 1e300)),
                Results.of(series("tiny", 1e-300, 3e-300)),
                Results.of(series("close", 1, 1 + 1e-15)),
                Results.of(series("a long name ".repeat(30), 1, 2)));
    }

    private static Series series(String name, double... values) {
        List<Point> points =
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Point(i + 1, values[i], Optional.empty()))
                        .toList();
        return new Series(name, "epoch", name, points);
    }
}
