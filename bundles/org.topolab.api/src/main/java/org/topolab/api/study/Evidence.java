package org.topolab.api.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.stat.Sample;

/**
 * What was found in the trials of each group, over seeds. Groups and metrics are named as in {@link
 * Trial#group} and {@link Tried.Value#metric}; numbers are those of the last epoch, on test images
 * if no other split is asked for with {@link #at}. Nothing found gives an empty {@link Sample}.
 */
public final class Evidence {

    private final List<Tried> tried;
    private final String split;

    /**
     * @param tried trials in the order in which they were asked for, so that the i-th trials of two
     *     groups have the same seed
     */
    public Evidence(List<Tried> tried) {
        this(tried, "test");
    }

    private Evidence(List<Tried> tried, String split) {
        this.tried = List.copyOf(tried);
        this.split = split;
    }

    /** What was found in the same trials on another split, such as a control. */
    public Evidence at(String split) {
        return new Evidence(tried, split);
    }

    /** Only what was found on a sheet, such as {@code retina-2}; empty for the whole network. */
    public Evidence on(String sheet) {
        return new Evidence(
                tried.stream()
                        .map(
                                run ->
                                        new Tried(
                                                run.trial(),
                                                run.values().stream()
                                                        .filter(v -> v.sheet().equals(sheet))
                                                        .toList()))
                        .toList(),
                split);
    }

    /** A metric of a group, over seeds; undefined values are left out. */
    public Sample of(String group, String metric) {
        return Sample.of(finite(DoubleStream.of(bySeed(group, metric))));
    }

    /** A metric of each trial of a group, in the order of the trials; NaN if there is none. */
    public double[] bySeed(String group, String metric) {
        return runs(group)
                .mapToDouble(
                        run -> run.last(split, metric).map(Tried.Value::value).orElse(Double.NaN))
                .toArray();
    }

    /** Chance level of a metric, over seeds. */
    public Sample chance(String group, String metric) {
        return chance(group, metric, Tried.Value::chance);
    }

    /** Spread of one run at chance, the mean over seeds; NaN if none is known. */
    public double chanceSd(String group, String metric) {
        return chance(group, metric, Tried.Value::chanceSd).mean();
    }

    private Sample chance(String group, String metric, Function<Tried.Value, OptionalDouble> part) {
        return Sample.of(
                runs(group)
                        .flatMap(run -> run.last(split, metric).stream())
                        .flatMapToDouble(value -> part.apply(value).stream())
                        .toArray());
    }

    /** How far a metric is above its chance level, over the seeds that have both. */
    public Sample aboveChance(String group, String metric) {
        return Sample.of(finite(DoubleStream.of(aboveChanceBySeed(group, metric))));
    }

    /** The same for each trial of a group, in the order of the trials; NaN if there is none. */
    public double[] aboveChanceBySeed(String group, String metric) {
        return runs(group)
                .mapToDouble(
                        run ->
                                run.last(split, metric)
                                        .map(Evidence::aboveChance)
                                        .orElse(Double.NaN))
                .toArray();
    }

    private static double aboveChance(Tried.Value value) {
        return value.value() - value.chance().orElse(Double.NaN);
    }

    /** A metric of a group with its chance level and interval, to be drawn; empty if not found. */
    public Optional<Series.Point> point(double x, String group, String metric) {
        Sample found = of(group, metric);
        Sample level = chance(group, metric);
        Optional<Chance> chance =
                level.size() == 0
                        ? Optional.empty()
                        : Optional.of(new Chance(level.mean(), chanceSd(group, metric), 0));
        return found.size() == 0
                ? Optional.empty()
                : Optional.of(new Series.Point(x, found.mean(), chance, found.interval()));
    }

    /** How much more one group has than another, over the seeds that have both values. */
    public Sample difference(String more, String less, String metric) {
        return difference(bySeed(more, metric), bySeed(less, metric));
    }

    /**
     * Differences of paired values, such as two of {@link #bySeed} on different sheets; pairs with
     * an undefined value, and what is left over of the longer one, are left out.
     */
    public static Sample difference(double[] more, double[] less) {
        return Sample.of(
                finite(
                        IntStream.range(0, Math.min(more.length, less.length))
                                .mapToDouble(seed -> more[seed] - less[seed])));
    }

    private static double[] finite(DoubleStream values) {
        return values.filter(Double::isFinite).toArray();
    }

    /** Names of a group's trials, by seed. */
    public List<String> trials(String group) {
        return runs(group).map(run -> run.trial().name()).toList();
    }

    private Stream<Tried> runs(String group) {
        return tried.stream().filter(run -> run.trial().group().equals(group));
    }

    /** Words on each of several values of a name: {@code n = 1: 0.26; n = 2: 0.31}. */
    public static <T> String by(String name, List<T> values, Function<? super T, String> words) {
        return values.stream()
                .map(value -> "%s = %s: %s".formatted(name, value, words.apply(value)))
                .collect(Collectors.joining("; "));
    }

    /** A number with so many digits after the point. */
    public static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A mean with half the width of its interval: {@code 0.26 ± 0.09}; or {@code none}. */
    public static String words(Sample sample, int digits) {
        if (sample.size() == 0) {
            return "none";
        }
        String mean = number(sample.mean(), digits);
        return sample.size() < 2 ? mean : mean + " ± " + number(sample.halfWidth(), digits);
    }

    /** A share in percent: {@code 82.6 ± 1.0 %}; or {@code none}. */
    public static String percent(Sample share) {
        Sample times100 = new Sample(share.size(), 100 * share.mean(), 100 * share.sd());
        return words(times100, 1) + (share.size() == 0 ? "" : " %");
    }
}
