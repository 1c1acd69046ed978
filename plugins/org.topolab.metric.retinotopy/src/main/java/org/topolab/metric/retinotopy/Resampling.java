package org.topolab.metric.retinotopy;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.PercentileInterval;
import org.topolab.api.stat.RandomStream;

/**
 * Numbers of a population, the same ones after neurons were exchanged, and of neurons drawn anew.
 *
 * @param found of the neurons as they are
 * @param chance of each exchange
 * @param draws of each draw
 */
record Resampling(Measurement found, List<Measurement> chance, List<Measurement> draws) {

    static Resampling of(Population population, Settings settings, RandomStream stream) {
        RandomStream exchanges = stream.split("exchanges");
        RandomStream draws = stream.split("draws");
        List<int[]> scored = population.scored();
        double radius = settings.radius();
        return new Resampling(
                Measurement.of(population, radius, scored, scored),
                IntStream.range(0, settings.shuffles())
                        .mapToObj(n -> population.exchanged(exchanges.split(n)))
                        .map(others -> Measurement.of(population, radius, scored, others))
                        .toList(),
                IntStream.range(0, settings.draws())
                        .mapToObj(n -> population.drawn(draws.split(n)))
                        .map(drawn -> Measurement.of(population, radius, drawn, drawn))
                        .toList());
    }

    /** A number with its chance level and interval. */
    Result scalar(String name, String unit, ToDoubleFunction<Measurement> number) {
        double[] samples = chance.stream().mapToDouble(number).toArray();
        return new Result.Scalar(
                name,
                number.applyAsDouble(found),
                Optional.of(new NullSamples(samples).chance()),
                interval(number),
                unit);
    }

    /** A number with its interval alone. */
    Result plain(String name, String unit, ToDoubleFunction<Measurement> number) {
        return new Result.Scalar(
                name, number.applyAsDouble(found), Optional.empty(), interval(number), unit);
    }

    private Optional<Result.Interval> interval(ToDoubleFunction<Measurement> number) {
        return PercentileInterval.of(draws.stream().mapToDouble(number).toArray());
    }
}
