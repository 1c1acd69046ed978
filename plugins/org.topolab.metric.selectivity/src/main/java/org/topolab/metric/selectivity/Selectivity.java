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
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.PreferenceMap;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.ReplicatedMoments;

/** Turns the moments of each class into maps and numbers. */
final class Selectivity {

    private static final String UNITS = "units";
    private static final String SELECTIVE = "selective";
    private static final String BEST = "best-dprime";

    private final Layout layout;
    private final Criterion criterion;
    private final Categories categories;
    private final RandomStream stream;

    Selectivity(Layout layout, Criterion criterion, Categories categories, RandomStream stream) {
        this.layout = layout;
        this.criterion = criterion;
        this.categories = categories;
        this.stream = stream;
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
        PreferenceMap preference = preference(moments);
        int[] labels = preference.labels();
        List<Result> found = new ArrayList<>();
        found.add(new Result.CategoryMap("preference", layout, categories.names(), labels));
        found.add(new Result.NumberMap("dprime", layout, categories.names(), maps));
        found.addAll(scalars(replicated, preference));
        found.add(count("dead", dead(moments)));
        found.add(count("non-finite", nonFinite(moments)));
        found.add(count("infinite-dprime", preference.infinite()));
        found.add(table(moments, labels, summaries));
        return new Results(found);
    }

    private PreferenceMap preference(ClassMoments moments) {
        return PreferenceMap.of(moments, categories, criterion);
    }

    /** Share and largest d' with chance, interval, and z and p where labels were shuffled. */
    private List<Result> scalars(ReplicatedMoments replicated, PreferenceMap preference) {
        List<PreferenceMap> shuffled =
                replicated.shuffled().stream().map(this::preference).toList();
        List<PreferenceMap> resampled =
                replicated.resampled().stream().map(this::preference).toList();
        NullSamples share = samples(shuffled, PreferenceMap::share);
        NullSamples best = samples(shuffled, PreferenceMap::meanBest);
        Optional<LabelNull> sampled =
                shuffled.isEmpty() && categories.single()
                        ? Optional.of(labelNull(replicated.observed()))
                        : Optional.empty();
        Optional<Result.Chance> ofShare =
                shuffled.isEmpty()
                        ? sampled.map(chance -> chance.share(criterion.threshold()))
                        : Optional.of(share.chance());
        Optional<Result.Chance> ofBest =
                shuffled.isEmpty() ? sampled.map(LabelNull::mean) : Optional.of(best.chance());
        List<Result> found = new ArrayList<>();
        found.add(scalar(SELECTIVE, preference, resampled, PreferenceMap::share, ofShare));
        found.add(scalar(BEST, preference, resampled, PreferenceMap::meanBest, ofBest));
        if (!shuffled.isEmpty()) {
            found.addAll(share.tests(preference.share(), "-" + SELECTIVE));
            found.addAll(best.tests(preference.meanBest(), "-" + BEST));
        }
        return found;
    }

    private LabelNull labelNull(ClassMoments moments) {
        long[] counts = Arrays.stream(seen(moments)).mapToLong(moments::count).toArray();
        return new LabelNull(counts, moments.units(), criterion.published(), stream);
    }

    private static NullSamples samples(
            List<PreferenceMap> maps, ToDoubleFunction<PreferenceMap> number) {
        return new NullSamples(maps.stream().mapToDouble(number).toArray());
    }

    private static Result scalar(
            String name,
            PreferenceMap map,
            List<PreferenceMap> resampled,
            ToDoubleFunction<PreferenceMap> number,
            Optional<Result.Chance> chance) {
        double value = number.applyAsDouble(map);
        double[] again = resampled.stream().mapToDouble(number).toArray();
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
