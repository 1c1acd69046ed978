package org.topolab.metric.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.Categories;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.PreferenceMap;
import org.topolab.api.stat.Replicated;
import org.topolab.api.stat.ReplicatedMoments;

/** Turns the moments of each class into maps and numbers. */
final class Selectivity {

    private static final String UNITS = "units";
    private static final String SELECTIVE = "selective";
    private static final String BEST = "best-dprime";

    private final Layout layout;
    private final Criterion criterion;
    private final Categories categories;
    private final ClassMeasurement measurement;

    Selectivity(Layout layout, ClassMeasurement measurement) {
        this.layout = layout;
        this.measurement = measurement;
        this.criterion = measurement.criterion();
        this.categories = measurement.categories();
    }

    Results measure(ReplicatedMoments replicated) {
        ClassMoments moments = replicated.observed();
        int units = moments.units();
        float[] maps = new float[categories.size() * units];
        List<DprimeSummary> summaries = new ArrayList<>();
        categories.each(
                criterion.dprime(),
                moments,
                (category, dprime) -> {
                    for (int unit = 0; unit < units; unit++) {
                        maps[category * units + unit] = (float) dprime[unit];
                    }
                    summaries.add(DprimeSummary.of(dprime, criterion));
                });
        Replicated<PreferenceMap> preferences = replicated.map(measurement::preference);
        PreferenceMap preference = preferences.observed();
        int[] labels = preference.labels();
        List<Result> found = new ArrayList<>();
        found.add(new Result.CategoryMap("preference", layout, categories.names(), labels));
        found.add(new Result.NumberMap("dprime", layout, categories.names(), maps));
        found.addAll(scalars(moments, preferences));
        found.add(count("dead", dead(moments)));
        found.add(count("non-finite", nonFinite(moments)));
        found.add(count("infinite-dprime", preference.infinite()));
        found.add(table(moments, labels, summaries));
        return new Results(found);
    }

    /** Share and largest d' with chance, interval, and z and p where labels were shuffled. */
    private List<Result> scalars(ClassMoments moments, Replicated<PreferenceMap> maps) {
        List<PreferenceMap> shuffled = maps.shuffled();
        NullSamples share = new NullSamples(numbers(shuffled, PreferenceMap::share));
        NullSamples best = new NullSamples(numbers(shuffled, PreferenceMap::meanBest));
        Optional<LabelNull> sampled =
                shuffled.isEmpty() && categories.single()
                        ? Optional.of(labelNull(moments))
                        : Optional.empty();
        Optional<Result.Chance> ofShare =
                shuffled.isEmpty()
                        ? sampled.map(chance -> chance.share(criterion.threshold()))
                        : Optional.of(share.chance());
        Optional<Result.Chance> ofBest =
                shuffled.isEmpty() ? sampled.map(LabelNull::mean) : Optional.of(best.chance());
        List<Result> found = new ArrayList<>();
        found.add(scalar(SELECTIVE, maps, PreferenceMap::share, ofShare));
        found.add(scalar(BEST, maps, PreferenceMap::meanBest, ofBest));
        if (!shuffled.isEmpty()) {
            found.addAll(share.tests(maps.observed().share(), "-" + SELECTIVE));
            found.addAll(best.tests(maps.observed().meanBest(), "-" + BEST));
        }
        return found;
    }

    private LabelNull labelNull(ClassMoments moments) {
        long[] counts = Arrays.stream(seen(moments)).mapToLong(moments::count).toArray();
        return new LabelNull(counts, moments.units(), criterion.published(), measurement.stream());
    }

    private static double[] numbers(
            List<PreferenceMap> maps, ToDoubleFunction<PreferenceMap> number) {
        return maps.stream().mapToDouble(number).toArray();
    }

    private static Result scalar(
            String name,
            Replicated<PreferenceMap> maps,
            ToDoubleFunction<PreferenceMap> number,
            Optional<Result.Chance> chance) {
        double value = number.applyAsDouble(maps.observed());
        double[] again = numbers(maps.resampled(), number);
        return new Result.Scalar(name, value, chance, BootstrapInterval.around(value, again), "");
    }

    private Result table(ClassMoments moments, int[] labels, List<DprimeSummary> summaries) {
        List<List<Double>> rows = new ArrayList<>();
        for (int category = 0; category < categories.size(); category++) {
            int own = category;
            List<Double> row = new ArrayList<>();
            row.add((double) categories.images(moments, category));
            row.add((double) Arrays.stream(labels).filter(l -> l == own).count());
            row.addAll(summaries.get(category).cells());
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("images", "preferring"));
        columns.addAll(DprimeSummary.COLUMNS);
        return new Result.Table("classes", columns, categories.names(), rows);
    }

    /** Units that give the same answer to every image. */
    private static long dead(ClassMoments moments) {
        int[] seen = seen(moments);
        return IntStream.range(0, moments.units())
                .filter(
                        unit ->
                                Arrays.stream(seen)
                                        .allMatch(
                                                label ->
                                                        moments.variance(label, unit) == 0
                                                                && moments.mean(label, unit)
                                                                        == moments.mean(
                                                                                seen[0], unit)))
                .count();
    }

    /** Units with a NaN or infinite answer to some image. */
    private static long nonFinite(ClassMoments moments) {
        int[] seen = seen(moments);
        return IntStream.range(0, moments.units())
                .filter(
                        unit ->
                                Arrays.stream(seen)
                                        .anyMatch(l -> !Double.isFinite(moments.mean(l, unit))))
                .count();
    }

    private static int[] seen(ClassMoments moments) {
        return IntStream.range(0, moments.classes()).filter(l -> moments.count(l) > 0).toArray();
    }

    private static Result count(String name, long value) {
        return new Result.Scalar(name, value, Optional.empty(), UNITS);
    }
}
