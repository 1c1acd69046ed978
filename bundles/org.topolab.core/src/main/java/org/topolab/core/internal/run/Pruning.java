package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Sample;
import org.topolab.core.internal.run.Measurement.Found;
import org.topolab.core.internal.run.Measurement.Measured;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunMonitor;

/**
 * How well a network does when the weakest of its connections are cut, and, as its chance level,
 * when as many are cut at random. Afterwards it is as it was.
 */
final class Pruning {

    /** The option of {@code measure}. */
    static final String KEPT = "kept";

    /** Name of what it finds. */
    private static final String NAME = "pruning";

    private static final int DRAWS = 3;

    private final Opened opened;
    private final RunMonitor monitor;
    private final Map<String, Tensor> weights = new LinkedHashMap<>();

    Pruning(Opened opened, RunMonitor monitor) {
        this.opened = opened;
        this.monitor = monitor;
    }

    /** What the shares a recipe asks for come to; empty if the monitor cancelled. */
    Optional<List<Found>> measure(Results whole) throws IOException {
        List<Double> shares =
                opened.recipe().measure().list(KEPT).stream().map(Double.class::cast).toList();
        Optional<Connections> connections = opened.model().capability(Connections.class);
        if (shares.isEmpty() || connections.isEmpty()) {
            return Optional.of(List.of());
        }
        Parameters parameters = opened.model().parameters();
        parameters.names().forEach(name -> weights.put(name, parameters.get(name)));
        List<Found> found = new ArrayList<>();
        for (Connections.Projection projection : connections.get().projections()) {
            Curve curve = new Curve(connections.get(), projection, whole);
            for (double share : shares) {
                if (!curve.measure(share)) {
                    return Optional.empty();
                }
            }
            found.add(new Found(NAME, projection.to(), curve.results()));
        }
        return Optional.of(found);
    }

    /** One projection at several shares. */
    private final class Curve {

        private final Connections connections;
        private final Connections.Projection projection;
        private final int[] weakestFirst;
        private final Results whole;
        private final List<Series.Point> accuracy = new ArrayList<>();
        private final List<Series.Point> loss = new ArrayList<>();

        Curve(Connections connections, Connections.Projection projection, Results whole) {
            this.connections = connections;
            this.projection = projection;
            this.whole = whole;
            float[] strength = connections.weights(projection.id());
            weakestFirst =
                    IntStream.range(0, strength.length)
                            .boxed()
                            .sorted(
                                    (a, b) ->
                                            Float.compare(
                                                    Math.abs(strength[a]), Math.abs(strength[b])))
                            .mapToInt(index -> index)
                            .toArray();
        }

        /** False if the monitor cancelled. */
        boolean measure(double share) throws IOException {
            int gone = (int) Math.round((1 - share) * weakestFirst.length);
            Optional<Results> weak = cut(gone, n -> weakestFirst[n]);
            List<Results> random = new ArrayList<>();
            for (int draw = 0; draw < DRAWS && weak.isPresent(); draw++) {
                int[] order =
                        RandomStream.of(opened.recipe().seed())
                                .split(NAME)
                                .split(projection.id())
                                .split(draw)
                                .permutation(weakestFirst.length);
                Optional<Results> drawn = cut(gone, n -> order[n]);
                if (drawn.isEmpty()) {
                    return false;
                }
                random.add(drawn.get());
            }
            weak.ifPresent(
                    found -> {
                        add(accuracy, "accuracy", share, found, random);
                        add(loss, "loss", share, found, random);
                    });
            return weak.isPresent();
        }

        private Optional<Results> cut(int gone, IntFunction<Integer> order) throws IOException {
            BitSet connectionsGone = new BitSet();
            IntStream.range(0, gone).map(order::apply).forEach(connectionsGone::set);
            connections.cut(projection.id(), connectionsGone);
            try {
                return new Passes(
                                opened,
                                opened.model(),
                                List.of(),
                                monitor,
                                "measuring with connections cut")
                        .measure()
                        .map(Measured::predictions);
            } finally {
                weights.forEach(opened.model().parameters()::set);
            }
        }

        private void add(
                List<Series.Point> points,
                String name,
                double share,
                Results found,
                List<Results> random) {
            Optional<Scalar> value = scalar(found, name);
            Sample chance =
                    Sample.of(
                            random.stream()
                                    .flatMap(each -> scalar(each, name).stream())
                                    .mapToDouble(Scalar::value)
                                    .toArray());
            value.ifPresent(
                    scalar ->
                            points.add(
                                    new Series.Point(
                                            share,
                                            scalar.value(),
                                            Optional.of(
                                                    new Chance(
                                                            chance.mean(), chance.sd(), DRAWS)))));
        }

        Results results() {
            return new Results(
                    List.of(series("accuracy", accuracy), series("loss", loss)).stream()
                            .filter(series -> !series.points().isEmpty())
                            .map(series -> (org.topolab.api.metric.Result) series)
                            .toList());
        }

        private Series series(String name, List<Series.Point> points) {
            List<Series.Point> all = new ArrayList<>(points);
            scalar(whole, name)
                    .ifPresent(
                            scalar ->
                                    all.add(new Series.Point(1, scalar.value(), Optional.empty())));
            all.sort((a, b) -> Double.compare(a.x(), b.x()));
            return new Series(name, "share of connections kept", name, all);
        }
    }

    /** The points of a curve as rows; the whole network has its own. */
    static List<Row> rows(Recipe recipe, Found found, int epoch, String at) {
        List<Row> rows = new ArrayList<>();
        for (Series series : found.results().all(Series.class).toList()) {
            for (Series.Point point : series.points()) {
                if (point.chance().isPresent()) {
                    String split = "kept-%s%s".formatted(point.x(), at);
                    Scalar scalar = new Scalar(series.name(), point.y(), point.chance(), "");
                    rows.addAll(
                            Curves.rows(recipe, epoch, split, found.sheet(), "", List.of(scalar)));
                }
            }
        }
        return rows;
    }

    private static Optional<Scalar> scalar(Results results, String name) {
        return results.all(Scalar.class).filter(s -> s.name().equals(name)).findFirst();
    }
}
