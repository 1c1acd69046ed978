package org.topolab.metric.linearity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.RandomStream;

/**
 * What is told of one way, from image to units or back.
 *
 * @param prefix put before each name
 * @param places what is predicted
 * @param draws random numbers of the intervals
 */
record LinearityFindings(
        String prefix, Places places, LinearitySettings settings, RandomStream draws) {

    private static final Optional<Chance> NOTHING = Optional.of(new Chance(0, 0, 0));

    /** The findings for some images; undefined if these are too few. */
    List<Result> of(Division images, Function<Division, Regression> regress) {
        if (!images.enough()) {
            return Stream.of("r2", "r2-uniform", "pearson", "undefined", "penalty")
                    .map(name -> scalar(name, Double.NaN, Optional.empty(), ""))
                    .toList();
        }
        Regression regression = regress.apply(images);
        Explained explained = regression.explained();
        int[] all = explained.all();
        double r2 = explained.weighted(all);
        List<Result> found = new ArrayList<>();
        found.add(
                new Scalar(
                        prefix + "r2",
                        r2,
                        NOTHING,
                        BootstrapInterval.around(r2, resampled(explained, images)),
                        ""));
        found.add(scalar("r2-uniform", explained.uniform(all), NOTHING, ""));
        found.add(scalar("pearson", explained.pearsonMean(all), NOTHING, ""));
        found.add(scalar("undefined", explained.constant(all), Optional.empty(), "targets"));
        found.add(scalar("penalty", regression.ridge().penalty(), Optional.empty(), ""));
        found.add(penalties(regression.ridge()));
        found.add(byPlace(explained));
        found.add(byTarget(explained));
        return found;
    }

    private Result scalar(String name, double value, Optional<Chance> chance, String unit) {
        return new Scalar(prefix + name, value, chance, unit);
    }

    /** R^2 with the scored images drawn anew, the fit as it is. */
    private double[] resampled(Explained explained, Division images) {
        int samples = images.score().length;
        int[] all = explained.all();
        double[] values = new double[settings.bootstrap()];
        for (int r = 0; r < values.length; r++) {
            RandomStream stream = draws.split(r);
            double[] counts = new double[samples];
            for (int i = 0; i < samples; i++) {
                counts[(int) (stream.uniform(i) * samples)]++;
            }
            values[r] = explained.weighted(counts, all);
        }
        return values;
    }

    private Result penalties(Ridge ridge) {
        double[] errors = ridge.errors();
        return new Table(
                prefix + "penalties",
                List.of("penalty", "left-out-mse"),
                IntStream.rangeClosed(1, errors.length).mapToObj(Integer::toString).toList(),
                IntStream.range(0, errors.length)
                        .mapToObj(p -> List.of(ridge.penalties()[p], errors[p]))
                        .toList());
    }

    private Result byPlace(Explained explained) {
        return new Table(
                prefix + "places",
                List.of("r2", "r2-uniform", "pearson", "undefined"),
                places.names(),
                IntStream.range(0, places.names().size())
                        .mapToObj(places::at)
                        .map(
                                some ->
                                        List.of(
                                                explained.weighted(some),
                                                explained.uniform(some),
                                                explained.pearsonMean(some),
                                                (double) explained.constant(some)))
                        .toList());
    }

    private Result byTarget(Explained explained) {
        return new Table(
                prefix + "targets",
                List.of("r2", "pearson"),
                Arrays.stream(places.units()).mapToObj(Integer::toString).toList(),
                IntStream.of(explained.all())
                        .mapToObj(t -> List.of(explained.r2(t), explained.pearson(t)))
                        .toList());
    }
}
