package org.topolab.metric.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.Rings;
import org.topolab.api.stat.Sample;

/** The energy of a network: that of its sheets added up, and laid over each other. */
final class NetworkEnergy {

    private final Settings settings;
    private final List<Scalar> energies = new ArrayList<>();
    private final List<NumberMap> maps = new ArrayList<>();

    /**
     * @param found on each sheet
     * @param sheets of the model, in its order
     */
    NetworkEnergy(Map<Sheet, Results> found, List<Sheet> sheets, Settings settings) {
        this.settings = settings;
        Map<Sheet, Results> counted = new LinkedHashMap<>(found);
        List<Sheet> all = sheets.isEmpty() ? List.copyOf(found.keySet()) : sheets;
        if (!settings.last() && all.size() > 1) {
            counted.remove(all.get(all.size() - 1));
        }
        for (Results results : counted.values()) {
            named(results, Scalar.class, SheetEnergy.ENERGY).ifPresent(energies::add);
            named(results, NumberMap.class, SheetEnergy.MAP).ifPresent(maps::add);
        }
    }

    private static <T extends Result> Optional<T> named(
            Results results, Class<T> kind, String name) {
        return results.all(kind).filter(each -> each.name().equals(name)).findFirst();
    }

    /** What is found; empty if no sheet that counts has an energy. */
    Results results() {
        if (energies.isEmpty()) {
            return Results.of();
        }
        List<Result> found = new ArrayList<>(List.of(total()));
        stack().ifPresent(
                        plane -> {
                            found.add(map(plane));
                            found.add(series(plane));
                        });
        return new Results(found);
    }

    /** Half widths of the intervals add up, as all sheets have seen the same images. */
    private Scalar total() {
        double value = energies.stream().mapToDouble(Scalar::value).sum();
        double room =
                energies.stream()
                        .mapToDouble(
                                each ->
                                        each.interval()
                                                .map(i -> (i.high() - i.low()) / 2)
                                                .orElse(Double.NaN))
                        .sum();
        return new Scalar(
                "total",
                value,
                Optional.empty(),
                Double.isFinite(room)
                        ? Optional.of(new Interval(value - room, value + room, Sample.LEVEL))
                        : Optional.empty(),
                "");
    }

    /** All sheets with rows and columns, at the size of the one with the most places. */
    private Optional<Plane> stack() {
        List<Plane> planes = maps.stream().flatMap(map -> plane(map).stream()).toList();
        return planes.stream()
                .max(Comparator.comparingInt(Plane::places))
                .flatMap(
                        largest ->
                                planes.stream()
                                        .map(each -> resized(each, largest))
                                        .reduce(Plane::plus));
    }

    private Plane resized(Plane plane, Plane size) {
        return settings.resize().to(size.rows(), size.columns(), plane);
    }

    /** Mean over the channels at a place, as published, or their sum if sums are to stay. */
    private Optional<Plane> plane(NumberMap map) {
        double[] units = new double[map.layout().units()];
        Arrays.setAll(units, unit -> map.value(0, unit));
        double depth = settings.resize() == Resize.AREA ? Plane.depth(map.layout()) : 1;
        return Plane.of(map.layout(), units).map(plane -> plane.times(depth));
    }

    private static NumberMap map(Plane plane) {
        return new NumberMap("stack", plane.grid(), List.of(SheetEnergy.ENERGY), plane.values());
    }

    /** In per cent of the mean of the stack or, as published, of its centre; even is chance. */
    private Series series(Plane plane) {
        Rings rings = new Rings(plane.grid(), settings.published());
        double[] means = rings.means(plane.values());
        double whole = settings.published() ? means[0] : plane.mean();
        Chance even = new Chance(percent(plane.mean(), whole), 0, 0);
        List<Series.Point> points = new ArrayList<>();
        for (int r = 0; r < means.length; r++) {
            points.add(new Series.Point(r, percent(means[r], whole), Optional.of(even)));
        }
        return new Series("stack-eccentricity", Rings.AXIS, "per cent", points);
    }

    private static double percent(double value, double whole) {
        return whole == 0 ? Double.NaN : 100 * value / whole;
    }
}
