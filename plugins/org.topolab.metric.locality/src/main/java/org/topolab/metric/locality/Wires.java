package org.topolab.metric.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;

/**
 * The wires of one projection to a grid, against the same weights between units at random places.
 *
 * @param projection which wires
 * @param grid on which they end
 * @param from where they begin, in pitches of the grid
 */
record Wires(Connections.Projection projection, Layout.Grid grid, Places from) {

    /**
     * What they cost, how much of it is chance, and the weights against distance.
     *
     * @param weights [units of the grid, units of from] row-major
     * @param shuffles random placements
     * @param suffix of all names
     * @throws IllegalArgumentException if there are more or fewer weights than wires
     */
    List<Result> measure(float[] weights, int shuffles, RandomStream stream, String suffix) {
        Places to = Places.of(grid, grid).orElseThrow();
        if (weights.length != (long) to.units() * from.units()) {
            throw new IllegalArgumentException(
                    "wiring: projection '%s' has %d weights, expected %d x %d"
                            .formatted(projection.id(), weights.length, to.units(), from.units()));
        }
        WireCosts costs = WireCosts.of(weights, to, from);
        List<WireCosts> chance =
                IntStream.range(0, shuffles)
                        .mapToObj(n -> moved(weights, to, stream.split(n)))
                        .toList();
        List<Result> found = new ArrayList<>();
        found.addAll(number("wire-length" + suffix, "pitches", costs, chance, WireCosts::length));
        found.addAll(number("linear-cost" + suffix, "", costs, chance, WireCosts::linear));
        found.addAll(number("quadratic-cost" + suffix, "", costs, chance, WireCosts::quadratic));
        profile(weights, to)
                .series("weight-against-distance" + suffix, "weight")
                .ifPresent(found::add);
        return found;
    }

    /** Units of both sheets change places; wires of a sheet to itself end where they begin. */
    private WireCosts moved(float[] weights, Places to, RandomStream stream) {
        int[] ends = stream.split("to").permutation(to.units());
        int[] begins = within() ? ends : stream.split("from").permutation(from.units());
        return WireCosts.of(weights, to.moved(ends), from.moved(begins));
    }

    private boolean within() {
        return projection.from().equals(projection.to());
    }

    /** Mean |E| by distance; wires from a unit to itself have none. */
    private DistanceProfile profile(float[] weights, Places to) {
        DistanceProfile profile = new DistanceProfile(grid);
        for (int unit = 0; unit < to.units(); unit++) {
            double[] distances = to.distances(unit, from);
            for (int source = 0; source < distances.length; source++) {
                double size = Math.abs(weights[unit * distances.length + source]);
                if (Double.isFinite(size) && !(within() && unit == source)) {
                    profile.add(distances[source], size);
                }
            }
        }
        return profile;
    }

    private static List<Result> number(
            String name,
            String unit,
            WireCosts costs,
            List<WireCosts> chance,
            ToDoubleFunction<WireCosts> which) {
        double value = which.applyAsDouble(costs);
        NullSamples samples = new NullSamples(chance.stream().mapToDouble(which).toArray());
        return List.of(
                new Scalar(name, value, Optional.of(samples.chance()), unit),
                new Scalar("z-" + name, samples.z(value), Optional.empty(), ""));
    }
}
