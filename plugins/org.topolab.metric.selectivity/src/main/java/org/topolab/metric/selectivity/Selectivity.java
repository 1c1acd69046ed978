package org.topolab.metric.selectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.RandomStream;

/** Turns the moments of each class into maps and numbers. */
final class Selectivity {

    private static final String UNITS = "units";

    private final Layout layout;
    private final Settings settings;
    private final RandomStream stream;

    Selectivity(Layout layout, Settings settings, RandomStream stream) {
        this.layout = layout;
        this.settings = settings;
        this.stream = stream;
    }

    Results measure(ClassMoments moments) {
        int units = moments.units();
        List<String> names = moments.targets().names();
        float[] maps = new float[names.size() * units];
        Preference preference = new Preference(units, settings);
        List<double[]> classes = new ArrayList<>();
        settings.dprime()
                .eachClass(
                        moments,
                        (label, dprime) -> {
                            for (int unit = 0; unit < units; unit++) {
                                maps[label * units + unit] = (float) dprime[unit];
                            }
                            if (moments.count(label) > 0) {
                                preference.add(label, dprime);
                            }
                            classes.add(summary(dprime));
                        });
        int[] labels = preference.labels();
        long[] counts =
                IntStream.range(0, names.size())
                        .mapToLong(moments::count)
                        .filter(n -> n > 0)
                        .toArray();
        LabelNull chance = new LabelNull(counts, units, settings.published(), stream);
        double share = (double) Arrays.stream(labels).filter(l -> l >= 0).count() / units;
        List<Result> found = new ArrayList<>();
        found.add(new Result.CategoryMap("preference", layout, names, labels));
        found.add(new Result.NumberMap("dprime", layout, names, maps));
        found.add(scalar("selective", share, chance.share(settings.threshold())));
        found.add(scalar("best-dprime", preference.meanBest(), chance.mean()));
        found.add(count("dead", dead(moments)));
        found.add(count("non-finite", nonFinite(moments)));
        found.add(count("infinite-dprime", preference.infinite()));
        found.add(table(moments, labels, classes));
        return new Results(found);
    }

    /** Units above the threshold, and the mean d' of all units where it is finite. */
    private double[] summary(double[] dprime) {
        long above =
                Arrays.stream(dprime)
                        .filter(d -> settings.dprime().selective(d, settings.threshold()))
                        .count();
        double mean = Arrays.stream(dprime).filter(Double::isFinite).average().orElse(Double.NaN);
        return new double[] {above, mean};
    }

    private static Result table(ClassMoments moments, int[] labels, List<double[]> classes) {
        List<List<Double>> rows = new ArrayList<>();
        for (int label = 0; label < moments.classes(); label++) {
            int own = label;
            double preferring = Arrays.stream(labels).filter(l -> l == own).count();
            double[] summary = classes.get(label);
            rows.add(List.of((double) moments.count(label), preferring, summary[0], summary[1]));
        }
        return new Result.Table(
                "classes",
                List.of("images", "preferring", "above-threshold", "mean-dprime"),
                moments.targets().names(),
                rows);
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

    private static Result scalar(String name, double value, Result.Chance chance) {
        return new Result.Scalar(name, value, Optional.of(chance), "");
    }

    private static Result count(String name, long value) {
        return new Result.Scalar(name, value, Optional.empty(), UNITS);
    }
}
