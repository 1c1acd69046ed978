package org.topolab.metric.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.Rings;

/**
 * The energy of a sheet: in all, of each unit, and against the distance from its centre.
 *
 * @param layout where the units lie
 * @param energy of each unit
 * @param published whether the centre is the published one
 */
record SheetEnergy(Layout layout, Term energy, boolean published) {

    static final String ENERGY = "energy";

    /** Name of the map; a number has the name of what it maps. */
    static final String MAP = "energy-map";

    /**
     * What is found.
     *
     * @param transmission the part of it that is told by itself
     */
    List<Result> results(Result transmission) {
        double[] units = energy.units();
        List<Result> found = new ArrayList<>();
        found.add(energy.scalar());
        found.add(transmission);
        found.add(new NumberMap(MAP, layout, List.of(ENERGY), units));
        Plane.of(layout, units).map(this::series).ifPresent(found::add);
        return found;
    }

    /** Chance is the same units at random places of the sheet. */
    private Result series(Plane plane) {
        Rings rings = new Rings(plane.grid(), published);
        double[] means = rings.means(plane.values());
        double[] sds = chanceSd(plane, rings);
        double[][] each =
                energy.each(
                        part ->
                                Plane.of(layout, part)
                                        .map(Plane::values)
                                        .map(rings::means)
                                        .orElseThrow());
        List<Series.Point> points = new ArrayList<>();
        for (int r = 0; r < means.length; r++) {
            points.add(
                    new Series.Point(
                            r,
                            means[r],
                            Optional.of(new Chance(plane.mean(), sds[r], 0)),
                            energy.interval(means[r], each, r)));
        }
        return new Series("energy-eccentricity", Rings.AXIS, ENERGY, points);
    }

    /**
     * Standard deviation of the mean over each ring if the numbers of a plane are put at random
     * places of it, [rings]: exact.
     */
    private static double[] chanceSd(Plane plane, Rings rings) {
        double mean = plane.mean();
        double squares = Arrays.stream(plane.values()).map(v -> (v - mean) * (v - mean)).sum();
        double n = plane.places();
        double variance = n < 2 ? 0 : squares / (n - 1);
        return IntStream.range(0, rings.rings())
                .mapToDouble(rings::count)
                .map(c -> Math.sqrt(variance / c * (1 - c / n)))
                .toArray();
    }
}
