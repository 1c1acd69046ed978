package org.topolab.metric.retinotopy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.PercentileInterval;

/**
 * Numbers of a population, the same ones after neurons were exchanged, and of neurons drawn anew.
 *
 * @param found of the neurons as they are
 * @param chance of each exchange
 * @param draws of each draw
 */
record Resampling<T>(T found, List<T> chance, List<T> draws) {

    /**
     * Measures a population.
     *
     * @param measure of neurons and of those whose truth or place in cortex they are given, both by
     *     recording
     */
    static <T> Resampling<T> of(
            Population population, Null random, BiFunction<List<int[]>, List<int[]>, T> measure) {
        List<int[]> scored = population.scored();
        return new Resampling<>(
                measure.apply(scored, scored),
                IntStream.range(0, random.settings().shuffles())
                        .mapToObj(n -> population.exchanged(random.exchanges().split(n)))
                        .map(others -> measure.apply(scored, others))
                        .toList(),
                IntStream.range(0, random.settings().draws())
                        .mapToObj(n -> population.drawn(random.draws().split(n)))
                        .map(drawn -> measure.apply(drawn, drawn))
                        .toList());
    }

    /** A number with its chance level and interval. */
    Result scalar(String name, String unit, ToDoubleFunction<T> number) {
        double[] samples = chance.stream().mapToDouble(number).toArray();
        return new Result.Scalar(
                name,
                number.applyAsDouble(found),
                Optional.of(new NullSamples(samples).chance()),
                interval(number),
                unit);
    }

    /** A number with its interval alone. */
    Result plain(String name, String unit, ToDoubleFunction<T> number) {
        return new Result.Scalar(
                name, number.applyAsDouble(found), Optional.empty(), interval(number), unit);
    }

    private Optional<Result.Interval> interval(ToDoubleFunction<T> number) {
        return PercentileInterval.of(draws.stream().mapToDouble(number).toArray());
    }
}
