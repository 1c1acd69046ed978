package org.topolab.view.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/** Plausible results of so many neurons. */
final class MadeUp {

    private static final RandomStream STREAM = RandomStream.of(3);
    private static final int IMAGES = 100;
    private static final int REPEATS = 10;

    private MadeUp() {}

    private static double rate(int neuron, int image) {
        double mean = Math.exp(2.3 * STREAM.split("mean").uniform(neuron) - 1.2);
        return mean * Math.exp(0.9 * STREAM.split(neuron).normal(image) - 0.4);
    }

    private static double predicted(int neuron, int image) {
        double quality = STREAM.split("quality").uniform(neuron);
        double off = (1 - quality) * STREAM.split("off").split(neuron).normal(image);
        return rate(neuron, image) * Math.exp(off);
    }

    private static double error(int neuron, int image) {
        return Math.sqrt(rate(neuron, image) / REPEATS);
    }

    private static double recorded(int neuron, int image) {
        double noise = STREAM.split("noise").split(neuron).normal(image);
        return Math.max(
                        0,
                        Math.rint(REPEATS * (rate(neuron, image) + noise * error(neuron, image))))
                / REPEATS;
    }

    /** What the metric prediction finds. */
    static Results prediction(int neurons) {
        List<Result> all = new ArrayList<>();
        all.add(new Scalar("fraction-oracle", 0.84, Optional.empty(), ""));
        all.add(new Scalar("fraction-oracle-ceiling", 1.106, Optional.empty(), ""));
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (int n = 0; n < neurons; n++) {
            double oracle = 0.75 * Math.pow(STREAM.split("oracle").uniform(n), 0.7);
            double score = oracle * 0.84 + 0.06 * STREAM.split("score").normal(n);
            rows.add("20457-5-9/" + n);
            cells.add(
                    List.of(
                            score,
                            score - 0.08,
                            score + 0.08,
                            score * 1.3,
                            oracle,
                            oracle * 1.1,
                            0.4,
                            0.6,
                            0.2,
                            1.0));
        }
        List<String> columns =
                List.of(
                        "correlation",
                        "low",
                        "high",
                        "to-average",
                        "oracle",
                        "conservative",
                        "explainable",
                        "feve",
                        "bits",
                        "mean");
        all.add(new Table("neurons", columns, rows, cells));
        all.add(scatter(neurons));
        all.add(images("best", 0, Math.min(8, neurons)));
        all.add(images("worst", Math.max(0, neurons - 8), neurons));
        return new Results(all, "prediction of sheet 'neurons', epoch 40");
    }

    private static Result scatter(int neurons) {
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (int point = 0; point < 2000; point++) {
            int n = (int) (neurons * STREAM.split("who").uniform(point));
            int image = point % IMAGES;
            rows.add("20457-5-9/%d %d".formatted(n, image));
            cells.add(List.of((double) n, predicted(n, image), recorded(n, image)));
        }
        return new Table("scatter", List.of("neuron", "predicted", "recorded"), rows, cells);
    }

    private static Result images(String name, int from, int end) {
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (int n = from; n < end; n++) {
            int neuron = n;
            List<Integer> order =
                    IntStream.range(0, IMAGES)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> predicted(neuron, i)))
                            .toList();
            for (int image : order) {
                rows.add("20457-5-9/%d %d".formatted(n, image));
                cells.add(
                        List.of(
                                (double) n,
                                (double) image,
                                predicted(n, image),
                                recorded(n, image),
                                error(n, image)));
            }
        }
        return new Table(
                name, List.of("neuron", "image", "predicted", "recorded", "error"), rows, cells);
    }

    /** What the metric retinotopy finds, of recordings of so many neurons. */
    static Results retinotopy(int... sizes) {
        List<Result> all = new ArrayList<>();
        all.add(new Scalar("position-error", 0.93, Optional.empty(), "px"));
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (int r = 0; r < sizes.length; r++) {
            RandomStream own = STREAM.split("recording").split(r);
            double mirror = r % 2 == 0 ? 1 : -1;
            double turn = 0.7 + 1.9 * r;
            double[] x = new double[sizes[r]];
            double[] y = new double[sizes[r]];
            double[] column = new double[sizes[r]];
            double[] row = new double[sizes[r]];
            for (int n = 0; n < sizes[r]; n++) {
                x[n] = 0.8 * own.split("x").uniform(n);
                y[n] = 0.8 * own.split("y").uniform(n);
                double u = (x[n] - 0.4) / 0.4;
                double v = mirror * (y[n] - 0.4) / 0.4;
                double trueColumn = 31.5 + 17 * (u * Math.cos(turn) - v * Math.sin(turn));
                double trueRow = 17.5 + 9 * (u * Math.sin(turn) + v * Math.cos(turn));
                boolean counts = own.split("counts").uniform(n) > 0.15;
                double off = counts ? 0.7 : 4;
                column[n] = trueColumn + off * own.split("dx").normal(n);
                row[n] = trueRow + off * own.split("dy").normal(n);
                rows.add("%d/%d".formatted(r, n));
                cells.add(List.of(column[n], row[n], trueColumn, trueRow, 0.4, counts ? 1.0 : 0.0));
            }
            String suffix = sizes.length == 1 ? "" : "-" + (r + 1);
            Layout places = new Layout.Positions(x, y);
            all.add(
                    new NumberMap(
                            "field-column" + suffix, places, List.of("field-column"), column));
            all.add(new NumberMap("field-row" + suffix, places, List.of("field-row"), row));
        }
        all.add(
                new Table(
                        "fields",
                        List.of("column", "row", "true-column", "true-row", "spread", "scored"),
                        rows,
                        cells));
        return new Results(all, "retinotopy of the outputs, epoch 40");
    }
}
