package org.topolab.metric.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.stat.NullSamples;

/**
 * Means over maps of their numbers, and the same means with the units at random places, in one
 * pass. Numbers that are undefined for a map are left out of the mean. Mergeable.
 */
final class MapStatistics {

    private final Placements placements;
    private final Map<Integer, MapNumbers> maps = new TreeMap<>();
    private final double[] variances;
    private final double[] morans;

    MapStatistics(Placements placements) {
        this.placements = placements;
        this.variances = new double[placements.count()];
        this.morans = new double[placements.count()];
    }

    /**
     * Takes in a map.
     *
     * @param key what it is of, such as the index of the image
     * @param map activations, [units]
     */
    void add(int key, double[] map) {
        MapNumbers numbers = MapNumbers.of(placements.grid(), map);
        maps.put(key, numbers);
        double[] moved = new double[map.length];
        for (int n = 0; n < variances.length; n++) {
            placements.move(n, map, moved);
            if (!Double.isNaN(numbers.variance())) {
                variances[n] += SpatialVariance.of(placements.grid(), moved).value();
            }
            if (!Double.isNaN(numbers.moran())) {
                morans[n] += numbers.neighbours().moran(moved);
            }
        }
    }

    /** Takes in what another has seen. */
    void merge(MapStatistics other) {
        maps.putAll(other.maps);
        for (int n = 0; n < variances.length; n++) {
            variances[n] += other.variances[n];
            morans[n] += other.morans[n];
        }
    }

    /** The numbers of each map, by its key in rising order. */
    Map<Integer, MapNumbers> maps() {
        return maps;
    }

    /**
     * The means as results.
     *
     * @param prefix of all names, such as {@code class-}
     */
    List<Result> numbers(String prefix) {
        double even = SpatialVariance.even(placements.grid());
        NullSamples variance = samples(variances, MapNumbers::variance);
        NullSamples moran = samples(morans, MapNumbers::moran);
        Chance chance = variance.chance();
        double found = mean(MapNumbers::variance);
        List<Result> results = new ArrayList<>();
        results.add(new Scalar(prefix + "variance", found, Optional.of(chance), "squared pitches"));
        results.add(
                new Scalar(
                        prefix + "spread",
                        found / even,
                        Optional.of(
                                new Chance(
                                        chance.mean() / even,
                                        chance.sd() / even,
                                        chance.samples())),
                        ""));
        results.add(number("z-" + prefix + "variance", variance.z(found)));
        results.add(
                new Scalar(
                        prefix + "moran",
                        mean(MapNumbers::moran),
                        Optional.of(moran.chance()),
                        ""));
        results.add(number("z-" + prefix + "moran", moran.z(mean(MapNumbers::moran))));
        results.add(exact(prefix + "geary", mean(MapNumbers::geary), 1));
        results.add(
                exact(
                        prefix + "neighbour-difference",
                        mean(each -> each.neighbours().difference()),
                        mean(each -> each.neighbours().differenceByChance())));
        results.add(
                number(prefix + "undefined", (double) maps.size() - defined(MapNumbers::variance)));
        return results;
    }

    private static Scalar number(String name, double value) {
        return new Scalar(name, value, Optional.empty(), "");
    }

    private static Scalar exact(String name, double value, double chance) {
        return new Scalar(name, value, Optional.of(new Chance(chance, 0, 0)), "");
    }

    private NullSamples samples(double[] sums, ToDoubleFunction<MapNumbers> number) {
        double[] means = new double[sums.length];
        long count = defined(number);
        for (int n = 0; n < sums.length; n++) {
            means[n] = sums[n] / count;
        }
        return new NullSamples(means);
    }

    private long defined(ToDoubleFunction<MapNumbers> number) {
        return maps.values().stream()
                .filter(each -> !Double.isNaN(number.applyAsDouble(each)))
                .count();
    }

    private double mean(ToDoubleFunction<MapNumbers> number) {
        return maps.values().stream()
                .mapToDouble(number)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
