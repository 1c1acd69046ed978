package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;

/**
 * What the answers to gratings say of a sheet.
 *
 * @param surface the sheet
 * @param settings what is measured
 * @param wavelengths of the gratings in pixels
 * @param cells circular variance of cells to compare with, if there are some
 * @param stream random numbers
 */
record Findings(
        Surface surface,
        Settings settings,
        List<Double> wavelengths,
        Optional<double[]> cells,
        RandomStream stream) {

    private static final double HALF_TURN = 180;

    Results of(Responses responses) {
        Preferences preferences = new Preferences(responses);
        Chart chart = preferences.chart(settings);
        Tiles tiles = new Tiles(surface, settings.bootstrap(), stream.split("tiles"));
        Selectivity selectivity =
                new Selectivity(preferences, settings, tiles, stream.split("selectivity"));
        List<Result> found = new ArrayList<>(maps(preferences, chart));
        found.addAll(selectivity.numbers());
        found.add(undefined(preferences));
        found.addAll(new Order(surface, settings, tiles, chart, stream.split("order")).results());
        found.add(dead(preferences));
        selectivity.distribution().ifPresent(found::add);
        cells.ifPresent(some -> found.addAll(selectivity.beside(some)));
        return new Results(found);
    }

    /** A map of one layer. */
    static Result.NumberMap map(String name, Surface surface, double[] values) {
        return new Result.NumberMap(name, surface.grid(), List.of(name), values);
    }

    /** Chance from samples, where one of them is defined. */
    static Optional<Result.Chance> chance(double[] samples) {
        return Optional.of(new NullSamples(samples).chance())
                .filter(chance -> !Double.isNaN(chance.mean()));
    }

    private List<Result> maps(Preferences preferences, Chart chart) {
        double[] strengths = preferences.strengths();
        double[] preferred = new double[strengths.length];
        // as published, dead units enter, but are masked in the picture
        Arrays.setAll(
                preferred,
                unit -> preferences.live(unit) ? HALF_TURN * chart.peak(unit) : Double.NaN);
        List<Result> maps = new ArrayList<>();
        maps.add(map("preferred-orientation", surface, preferred).goingRound(HALF_TURN));
        maps.add(map("selectivity", surface, strengths));
        maps.add(
                map(
                        "circular-variance",
                        surface,
                        Arrays.stream(strengths).map(strength -> 1 - strength).toArray()));
        if (wavelengths.size() > 1) {
            double[] best = new double[strengths.length];
            Arrays.setAll(
                    best,
                    unit ->
                            preferences.live(unit)
                                    ? wavelengths.get(preferences.wavelength(unit))
                                    : Double.NaN);
            maps.add(map("wavelength", surface, best));
        }
        return maps;
    }

    private static Result undefined(Preferences preferences) {
        long defined = IntStream.range(0, preferences.units()).filter(preferences::defined).count();
        double share = 1 - (double) defined / preferences.units();
        return new Result.Scalar("undefined", share, Optional.empty(), "");
    }

    /** Share of dead units against eccentricity; by chance that of the whole sheet. */
    private Result dead(Preferences preferences) {
        double[] dead = preferences.whether(unit -> !preferences.live(unit));
        Profiles profiles = new Profiles(surface, settings);
        double[] same = new double[profiles.means(dead).length];
        Arrays.fill(same, Tiles.mean(dead));
        return profiles.series("dead-eccentricity", "share of dead units", dead, List.of(same));
    }
}
