package org.topolab.metric.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;

/** What is reported. */
final class Findings {

    /** Points of a distribution; more neurons are told by quantiles. */
    private static final int MOST_POINTS = 200;

    private final List<Session> sessions;
    private final Population population;
    private final boolean repeated;

    Findings(List<Session> sessions, Population population) {
        this.sessions = sessions;
        this.population = population;
        this.repeated = sessions.stream().anyMatch(session -> session.repeated() > 0);
    }

    /**
     * All results.
     *
     * @param shown how many of the best and of the worst neurons are shown
     * @param stream chooses points of the scatter
     */
    Results all(int shown, RandomStream stream) {
        boolean simulated = sessions.stream().anyMatch(Session::simulated);
        List<Result> found = new ArrayList<>();
        List<Measure> measures = Measure.of(repeated, simulated);
        measures.forEach(measure -> found.add(number(measure)));
        if (repeated) {
            found.add(count("scored-neurons", NeuronScore::scored));
        }
        found.add(count("silent-neurons", neuron -> neuron.score().spikes() == 0));
        found.add(count("undefined-neurons", NeuronScore::broken));
        found.add(
                plain(
                        "repeated-images",
                        sessions.stream().mapToInt(Session::repeated).sum(),
                        "images"));
        found.add(distribution());
        found.add(draws(measures));
        found.addAll(new Tables(sessions, population.neurons()).all(shown, stream));
        found.addAll(new Maps(sessions, population.neurons()).all(repeated));
        return new Results(found);
    }

    private Result number(Measure measure) {
        double value = measure.of(population.observed());
        double[] drawn = population.drawn().stream().mapToDouble(measure::of).toArray();
        double[] shuffled = population.shuffled().stream().mapToDouble(measure::of).toArray();
        boolean chance = measure.predicted() && shuffled.length > 0;
        return new Result.Scalar(
                measure.title(),
                value,
                chance ? Optional.of(new NullSamples(shuffled).chance()) : Optional.empty(),
                BootstrapInterval.around(value, drawn),
                measure.title().startsWith(Measure.BITS) ? "bits" : "");
    }

    private Result count(String name, Predicate<NeuronScore> which) {
        return plain(
                name,
                (double) population.neurons().stream().flatMap(List::stream).filter(which).count(),
                "neurons");
    }

    private static Result plain(String name, double value, String unit) {
        return new Result.Scalar(name, value, Optional.empty(), unit);
    }

    /** All numbers in each draw of images. */
    private Result draws(List<Measure> measures) {
        return new Result.Table(
                "draws",
                measures.stream().map(Measure::title).toList(),
                IntStream.range(0, population.drawn().size())
                        .mapToObj(draw -> "draw " + draw)
                        .toList(),
                population.drawn().stream()
                        .map(drawn -> measures.stream().map(measure -> measure.of(drawn)).toList())
                        .toList());
    }

    /** Share of neurons with at most this correlation. */
    private Result distribution() {
        double[] sorted =
                population.neurons().stream()
                        .flatMap(List::stream)
                        .mapToDouble(neuron -> neuron.score().correlation())
                        .sorted()
                        .toArray();
        int points = Math.min(MOST_POINTS, sorted.length);
        return new Result.Series(
                "correlation-distribution",
                "correlation",
                "share of neurons",
                IntStream.rangeClosed(1, points)
                        .map(point -> (int) ((long) point * sorted.length / points))
                        .mapToObj(
                                rank ->
                                        new Result.Series.Point(
                                                sorted[rank - 1],
                                                (double) rank / sorted.length,
                                                Optional.empty()))
                        .toList());
    }
}
