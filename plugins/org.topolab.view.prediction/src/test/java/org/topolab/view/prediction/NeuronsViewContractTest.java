package org.topolab.view.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.testkit.VisualizerContract;

class NeuronsViewContractTest extends VisualizerContract {

    @Override
    protected Visualizer visualizer() {
        return new NeuronsView();
    }

    @Override
    protected Results drawable() {
        List<Result> all = new ArrayList<>(MadeUp.prediction(20).items());
        all.addAll(MadeUp.retinotopy(30, 20).items());
        return new Results(all, "as made up");
    }

    @Override
    protected List<Results> awkward() {
        Layout one = new Layout.Positions(new double[] {2, 2}, new double[] {1, 1});
        return List.of(
                Results.of(filled("scatter", 3, Double.NaN)),
                Results.of(filled("scatter", 1, 0)),
                Results.of(filled("scatter", 4, -1)),
                Results.of(filled("scatter", 2, Double.POSITIVE_INFINITY)),
                Results.of(filled("neurons", 1, 0.5)),
                Results.of(filled("neurons", 3, Double.NaN)),
                Results.of(filled("neurons", 0, 0)),
                Results.of(
                        filled("neurons", 3, 0.2),
                        new Scalar("fraction-oracle", Double.NaN, Optional.empty(), ""),
                        new Scalar("fraction-oracle-ceiling", -3, Optional.empty(), "")),
                Results.of(filled("best", 1, 0), filled("worst", 40, Double.NaN)),
                Results.of(filled("fields", 1, 7), filled("best", 500, 3)),
                Results.of(filled("fields", 3, Double.NaN)),
                Results.of(map("field-column", one, 3), map("field-row", one, Float.NaN)),
                Results.of(map("field-column", one, 3)),
                Results.of(
                        map("field-column", new Layout.Grid(2, 2), 3),
                        map("field-row", new Layout.Grid(2, 2), 3)),
                Results.of(
                        new Table("neurons", List.of("odd"), List.of("a"), List.of(List.of(1.0)))));
    }

    private static Result map(String name, Layout layout, float value) {
        float[] values = new float[layout.units()];
        Arrays.fill(values, value);
        return new NumberMap(name, layout, List.of("only"), values);
    }

    /** A table with all columns that one of its name may have, of one value. */
    private static Result filled(String name, int rows, double value) {
        List<String> columns =
                Stream.of(MadeUp.prediction(1), MadeUp.retinotopy(2))
                        .flatMap(results -> results.all(Table.class))
                        .filter(table -> table.name().equals(name))
                        .map(Table::columns)
                        .findFirst()
                        .orElseThrow();
        return new Table(
                name,
                columns,
                Collections.nCopies(rows, "a name that goes on and on ".repeat(5)),
                Collections.nCopies(rows, Collections.nCopies(columns.size(), value)));
    }

    private static List<String> names(List<Figure> figures) {
        return figures.stream().map(Figure::name).toList();
    }

    private static Options plain() {
        return Options.of(new NeuronsView().info().options(), Map.of());
    }

    @Test
    void predictions_haveFiveFigures() {
        List<Figure> figures = new NeuronsView().draw(MadeUp.prediction(20), plain());
        assertThat(names(figures))
                .containsExactly(
                        "recorded-against-predicted",
                        "scores-against-oracles",
                        "scores-of-neurons",
                        "best-neurons",
                        "worst-neurons");
        assertThat(figures.get(1).title())
                .contains("prediction of sheet 'neurons', epoch 40")
                .contains("fraction of the oracle 0.840", "of a perfect model 1.106");
        assertThat(figures.get(2).title()).contains("correlation, median 0.4", "oracle, median");
    }

    @Test
    void places_haveAMapAndLines() {
        List<Figure> figures = new NeuronsView().draw(MadeUp.retinotopy(900, 300), plain());
        assertThat(names(figures)).containsExactly("retinotopic-map", "true-and-learnt-places");
        assertThat(figures.get(0).title()).contains("1200 neurons of 2 recordings");
        assertThat(figures.get(1).title()).contains("500 of 1200 neurons", "median error 0.93 px");
    }

    @Test
    void scale_isAskedForOrSuits() {
        Results results = MadeUp.prediction(20);
        assertThat(new NeuronsView().draw(results, plain()).get(0).title())
                .contains("square-root axes");
        Options linear = Options.of(new NeuronsView().info().options(), Map.of("scale", "linear"));
        assertThat(new NeuronsView().draw(results, linear).get(0).title()).contains("linear axes");
        List<List<Double>> decades = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double response = Math.pow(10, i / 15.0);
            decades.add(List.of((double) i, response, response));
        }
        Results wide =
                Results.of(
                        new Table(
                                "scatter",
                                List.of("neuron", "predicted", "recorded"),
                                Collections.nCopies(60, "a"),
                                decades));
        assertThat(new NeuronsView().draw(wide, plain()).get(0).title())
                .contains("logarithmic axes");
        assertThat(new NeuronsView().draw(Results.of(filled("scatter", 4, -1)), plain()))
                .singleElement()
                .satisfies(figure -> assertThat(figure.title()).contains("linear axes"));
    }

    @Test
    void several_areComparedByTheirDistributions() {
        List<Figure> figures =
                new NeuronsView()
                        .compare(
                                List.of(
                                        new Subject("gaussian", 1, MadeUp.prediction(30)),
                                        new Subject("full", 1, MadeUp.prediction(20))),
                                plain());
        assertThat(names(figures)).containsExactly("scores-of-neurons");
        assertThat(figures.get(0).title()).contains("gaussian, median", "full, median");
    }
}
