package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.ClusterSize;
import org.topolab.api.stat.RandomStream;

/**
 * How preferred orientations lie on a sheet, against the same preferences exchanged at random among
 * the units that enter. The others stay where they are, so that holes in the map are no order.
 */
final class Order {

    private static final int ENTROPY = 0;
    private static final int CLUSTERS = 1;
    private static final int PINWHEELS = 3;

    private final Surface surface;
    private final Settings settings;
    private final Tiles tiles;
    private final Chart chart;
    private final RandomStream stream;
    private final Profiles profiles;
    private final List<Measure> measures;

    Order(Surface surface, Settings settings, Tiles tiles, Chart chart, RandomStream stream) {
        this.surface = surface;
        this.settings = settings;
        this.tiles = tiles;
        this.chart = chart;
        this.stream = stream;
        this.profiles = new Profiles(surface, settings);
        LocalEntropy local = LocalEntropy.of(surface, settings);
        ClusterSize size = new ClusterSize(surface.grid(), surface.torus());
        this.measures =
                List.of(
                        new Measure("entropy", "nats", true, local::map),
                        new Measure("cluster-size", "units", true, some -> radii(size, some)),
                        new Measure(
                                "orientation-smoothness",
                                "degrees",
                                false,
                                new Neighbours(surface)::differences),
                        new Measure(
                                "pinwheel-density",
                                "per unit",
                                true,
                                new Pinwheels(surface)::number));
    }

    private double[] radii(ClusterSize size, Chart some) {
        double[] radii = size.radii(some.bins(), some.orientations());
        return settings.faithful() ? size.displaced(radii) : radii;
    }

    private RandomMaps random() {
        RandomMaps random = new RandomMaps(profiles, measures.size(), settings.shuffles());
        int entering = chart.entering().length;
        for (int n = 0; n < settings.shuffles(); n++) {
            Chart mixed = chart.exchanged(stream.split(n).permutation(entering));
            double slope = new Spectrum(surface, mixed, settings.faithful()).slope();
            random.add(n, mixed, measures, slope);
        }
        return random;
    }

    /** All of them. */
    List<Result> results() {
        RandomMaps random = random();
        List<double[]> maps = measures.stream().map(measure -> measure.of(chart)).toList();
        List<Result> found = new ArrayList<>();
        for (int of = 0; of < maps.size(); of++) {
            found.add(
                    new Result.Scalar(
                            measures.get(of).name(),
                            Tiles.mean(maps.get(of)),
                            random.chance(of),
                            tiles.interval(maps.get(of)),
                            measures.get(of).unit()));
        }
        found.addAll(pinwheels((Result.Scalar) found.get(PINWHEELS)));
        found.addAll(mapped(ENTROPY, "entropy", maps, random));
        found.add(
                profiles.outwards(
                        "entropy-outwards", "nats", maps.get(ENTROPY), random.profiles(ENTROPY)));
        found.addAll(mapped(CLUSTERS, "cluster-size", maps, random));
        found.add(profile(PINWHEELS, "pinwheel-density", maps, random));
        found.add(slope(random));
        return found;
    }

    /** The map of a measure, its profile, and for how many units it is undefined. */
    private List<Result> mapped(int measure, String name, List<double[]> maps, RandomMaps random) {
        double[] map = maps.get(measure);
        double undefined = Arrays.stream(map).filter(Double::isNaN).count() / (double) map.length;
        return List.of(
                Findings.map(name + "-map", surface, map),
                plain(name + "-undefined", undefined, ""),
                profile(measure, name, maps, random));
    }

    private Result profile(int measure, String name, List<double[]> maps, RandomMaps random) {
        return profiles.series(
                name + "-eccentricity",
                name.replace('-', ' ') + ", " + measures.get(measure).unit(),
                maps.get(measure),
                random.profiles(measure));
    }

    private Result slope(RandomMaps random) {
        Spectrum spectrum = new Spectrum(surface, chart, settings.faithful());
        return new Result.Scalar(
                "spectral-slope", spectrum.slope(), random.slope(), spectrum.interval(), "");
    }

    /** Numbers of each kind, and the density in squares of the map's period where it has one. */
    private List<Result> pinwheels(Result.Scalar density) {
        double[] charges = new Pinwheels(surface).map(chart);
        double period = new Spectrum(surface, chart, false).period();
        Result hypercolumn =
                Double.isNaN(period)
                        ? plain("pinwheels-per-hypercolumn", period, "")
                        : times(density, period * period);
        return List.of(
                plain("pinwheels-positive", count(charges, 0.5), ""),
                plain("pinwheels-negative", count(charges, -0.5), ""),
                plain("period", period, "units"),
                hypercolumn,
                Findings.map("pinwheel-map", surface, charges));
    }

    private static Result times(Result.Scalar density, double area) {
        return new Result.Scalar(
                "pinwheels-per-hypercolumn",
                density.value() * area,
                density.chance()
                        .map(c -> new Result.Chance(c.mean() * area, c.sd() * area, c.samples())),
                density.interval()
                        .map(i -> new Result.Interval(i.low() * area, i.high() * area, i.level())),
                "");
    }

    private static double count(double[] charges, double charge) {
        return Arrays.stream(charges).filter(found -> found == charge).count();
    }

    private static Result plain(String name, double value, String unit) {
        return new Result.Scalar(name, value, Optional.empty(), unit);
    }
}
