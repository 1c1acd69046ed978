package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.RandomStream;

/** How selective units are, whatever their places, and how that compares with cells of V1. */
final class Selectivity {

    private static final int STEPS = 50;

    private final Preferences preferences;
    private final Settings settings;
    private final Tiles tiles;
    private final RandomStream stream;

    Selectivity(Preferences preferences, Settings settings, Tiles tiles, RandomStream stream) {
        this.preferences = preferences;
        this.settings = settings;
        this.tiles = tiles;
        this.stream = stream;
    }

    /** Shares of units and mean vector strength; chance: answers go to other orientations. */
    List<Result> numbers() {
        double[] strengths = preferences.strengths();
        double[] selective = selective(strengths);
        double[] means = new double[settings.shuffles()];
        double[] shares = new double[settings.shuffles()];
        for (int n = 0; n < means.length; n++) {
            RandomStream own = stream.split("answers").split(n);
            double[] mixed =
                    preferences.strengths(
                            unit -> own.split(unit).permutation(preferences.orientations()));
            means[n] = Tiles.mean(mixed);
            shares[n] = Tiles.mean(selective(mixed));
        }
        double[] dead = preferences.whether(unit -> !preferences.live(unit));
        return List.of(
                scalar("selective", selective, Findings.chance(shares)),
                scalar("dead", dead, Optional.empty()),
                scalar("vector-strength", strengths, Findings.chance(means)));
    }

    private double[] selective(double[] strengths) {
        return preferences.whether(unit -> strengths[unit] >= settings.least());
    }

    private Result scalar(String name, double[] map, Optional<Result.Chance> chance) {
        return new Result.Scalar(name, Tiles.mean(map), chance, tiles.interval(map), "");
    }

    /** Share of live units up to each circular variance; none if no unit is live. */
    Optional<Result> distribution() {
        double[] strengths = preferences.strengths();
        if (Double.isNaN(Tiles.mean(strengths))) {
            return Optional.empty();
        }
        List<Result.Series.Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double most = (double) step / STEPS;
            double[] up =
                    Arrays.stream(strengths)
                            .map(r -> Double.isNaN(r) ? r : (1 - r <= most ? 1 : 0))
                            .toArray();
            points.add(point(most, Tiles.mean(up), tiles.interval(up)));
        }
        return Optional.of(series("selectivity-distribution", points));
    }

    private static Result.Series.Point point(
            double x, double share, Optional<Result.Interval> interval) {
        return new Result.Series.Point(x, share, Optional.empty(), interval);
    }

    private static Result.Series series(String name, List<Result.Series.Point> points) {
        return new Result.Series(name, "circular variance", "cumulative share", points);
    }

    /** The distribution of cells, and how far the live units' lies from it. */
    List<Result> beside(double[] cells) {
        int[][] drawn = new int[settings.bootstrap()][cells.length];
        for (int draw = 0; draw < drawn.length; draw++) {
            RandomStream own = stream.split("cells").split(draw);
            for (int i = 0; i < cells.length; i++) {
                drawn[draw][(int) (own.uniform(i) * cells.length)]++;
            }
        }
        return List.of(cellsUpTo(cells, drawn), distance(cells, drawn));
    }

    private static Result cellsUpTo(double[] cells, int[][] drawn) {
        List<Result.Series.Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double most = (double) step / STEPS;
            double share = Arrays.stream(cells).filter(cell -> cell <= most).count();
            double[] again =
                    Arrays.stream(drawn)
                            .mapToDouble(
                                    weights ->
                                            IntStream.range(0, cells.length)
                                                    .filter(cell -> cells[cell] <= most)
                                                    .map(cell -> weights[cell])
                                                    .sum())
                            .map(count -> count / cells.length)
                            .toArray();
            share /= cells.length;
            points.add(point(most, share, BootstrapInterval.around(share, again)));
        }
        return series("selectivity-distribution-reference", points);
    }

    private Result distance(double[] cells, int[][] drawn) {
        int[] live = IntStream.range(0, preferences.units()).filter(preferences::live).toArray();
        double value = Double.NaN;
        double[] again = new double[Math.min(tiles.draws(), drawn.length)];
        if (live.length > 0) {
            double[] units =
                    Arrays.stream(live)
                            .mapToDouble(unit -> 1 - preferences.tuning(unit).strength())
                            .toArray();
            value = Distance.between(units, cells);
            Distance distance = new Distance(units, cells, at -> tiles.tile(live[at]));
            Arrays.setAll(again, draw -> distance.value(tiles.drawn(draw), drawn[draw]));
        }
        return new Result.Scalar(
                "distance-to-macaque",
                value,
                Findings.chance(halves(cells)),
                BootstrapInterval.around(value, again),
                "");
    }

    /** Distances between two random halves of the cells. */
    private double[] halves(double[] cells) {
        double[] distances = new double[settings.shuffles()];
        for (int n = 0; n < distances.length; n++) {
            int[] order = stream.split("halves").split(n).permutation(cells.length);
            double[] mixed = Arrays.stream(order).mapToDouble(cell -> cells[cell]).toArray();
            int half = cells.length / 2;
            distances[n] =
                    Distance.between(
                            Arrays.copyOf(mixed, half),
                            Arrays.copyOfRange(mixed, half, mixed.length));
        }
        return distances;
    }
}
