package org.topolab.model.reset;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.stat.Sample;
import org.topolab.api.study.Tried;

/** What was found in the runs of each condition, over seeds. */
final class Evidence {

    private final List<Tried> tried;

    Evidence(List<Tried> tried) {
        this.tried = List.copyOf(tried);
    }

    /** A metric of a condition at the last epoch, over seeds. */
    Sample of(Condition condition, String metric) {
        return of(condition, "test", metric);
    }

    /** The same on another split, such as a control. */
    Sample of(Condition condition, String split, String metric) {
        return Sample.of(values(condition, split, metric));
    }

    /** Chance level of a metric, over seeds. */
    Sample chance(Condition condition, String metric) {
        return chance(condition, metric, Tried.Value::chance);
    }

    /** Spread of one run at chance, the mean over seeds. */
    double chanceSd(Condition condition, String metric) {
        return chance(condition, metric, Tried.Value::chanceSd).mean();
    }

    private Sample chance(
            Condition condition, String metric, Function<Tried.Value, OptionalDouble> part) {
        return Sample.of(
                runs(condition)
                        .flatMap(run -> run.last("test", metric).stream())
                        .flatMapToDouble(value -> part.apply(value).stream())
                        .toArray());
    }

    /** How much more one condition has than another, over the seeds that have both values. */
    Sample difference(Condition more, Condition less, String metric) {
        List<Tried> first = runs(more).toList();
        List<Tried> second = runs(less).toList();
        return Sample.of(
                IntStream.range(0, Math.min(first.size(), second.size()))
                        .mapToDouble(
                                seed ->
                                        value(first.get(seed), "test", metric)
                                                - value(second.get(seed), "test", metric))
                        .filter(Double::isFinite)
                        .toArray());
    }

    /** Names of a condition's trials, by seed. */
    List<String> trials(Condition condition) {
        return runs(condition).map(run -> run.trial().name()).toList();
    }

    private double[] values(Condition condition, String split, String metric) {
        return runs(condition)
                .mapToDouble(run -> value(run, split, metric))
                .filter(Double::isFinite)
                .toArray();
    }

    /** NaN if there is none. */
    private static double value(Tried run, String split, String metric) {
        return run.last(split, metric).map(Tried.Value::value).orElse(Double.NaN);
    }

    private Stream<Tried> runs(Condition condition) {
        return tried.stream().filter(run -> run.trial().group().equals(condition.group()));
    }

    /** Words on each of several n: {@code n = 1: 0.26; n = 2: 0.31}. */
    static String byN(List<Integer> sizes, IntFunction<String> words) {
        return sizes.stream()
                .map(n -> "n = %d: %s".formatted(n, words.apply(n)))
                .collect(Collectors.joining("; "));
    }

    /** A number with so many digits after the point. */
    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A mean with half the width of its interval: {@code 0.26 ± 0.09}. */
    static String words(Sample sample, int digits) {
        String mean = number(sample.mean(), digits);
        return sample.size() < 2 ? mean : mean + " ± " + number(sample.halfWidth(), digits);
    }
}
