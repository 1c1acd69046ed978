package org.topolab.metric.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.FalseDiscovery;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.PercentileInterval;
import org.topolab.api.stat.RandomStream;

/**
 * What predictors explain of differences between categories, against the same with the categories
 * in random orders, rows and columns alike.
 *
 * @param predictors at least one
 * @param permutations random orders
 * @param stream random numbers
 */
record PredictorFindings(List<Predictor> predictors, int permutations, RandomStream stream) {

    private static final List<String> COLUMNS =
            List.of("weight", "unique", "low", "high", "chance", "p", "q");

    /**
     * Share explained by all, and what each explains that the others do not.
     *
     * @param suffix put behind the names
     * @param again the differences in each bootstrap draw
     */
    List<Result> of(String suffix, Differences target, List<Differences> again) {
        Explained explained = Explained.of(target, predictors);
        RandomStream orders = stream.split("predictors");
        List<Explained> chance =
                IntStream.range(0, permutations)
                        .mapToObj(n -> orders.split(n).permutation(target.size()))
                        .map(order -> Explained.of(target.permuted(order), predictors))
                        .toList();
        List<Explained> draws = again.stream().map(d -> Explained.of(d, predictors)).toList();
        List<Result> found =
                new ArrayList<>(
                        Numbers.tested(
                                "explained" + suffix,
                                explained.full(),
                                all(chance, Explained::full),
                                all(draws, Explained::full)));
        found.add(table("predictors" + suffix, explained, chance, draws));
        return found;
    }

    private Result table(
            String name, Explained explained, List<Explained> chance, List<Explained> draws) {
        double[] p = new double[predictors.size()];
        Arrays.setAll(p, at -> samples(chance, at).p(explained.unique(at)));
        double[] q = FalseDiscovery.q(p);
        List<List<Double>> rows = new ArrayList<>();
        for (int at = 0; at < p.length; at++) {
            int own = at;
            Optional<Result.Interval> interval =
                    PercentileInterval.of(all(draws, e -> e.unique(own)));
            rows.add(
                    List.of(
                            explained.weight(at),
                            explained.unique(at),
                            interval.map(Result.Interval::low).orElse(Double.NaN),
                            interval.map(Result.Interval::high).orElse(Double.NaN),
                            samples(chance, at).mean(),
                            p[at],
                            q[at]));
        }
        return new Result.Table(
                name, COLUMNS, predictors.stream().map(Predictor::name).toList(), rows);
    }

    private static NullSamples samples(List<Explained> chance, int at) {
        return new NullSamples(all(chance, e -> e.unique(at)));
    }

    private static double[] all(List<Explained> several, ToDoubleFunction<Explained> number) {
        return several.stream().mapToDouble(number).toArray();
    }

    /** The same of each of several, such as people: a row for each. */
    Result each(String name, Differences... several) {
        List<String> columns = new ArrayList<>(List.of("explained"));
        predictors.forEach(predictor -> columns.add(predictor.name()));
        List<List<Double>> rows = new ArrayList<>();
        for (Differences one : several) {
            Explained explained = Explained.of(one, predictors);
            List<Double> row = new ArrayList<>(List.of(explained.full()));
            IntStream.range(0, predictors.size()).forEach(at -> row.add(explained.unique(at)));
            rows.add(row);
        }
        return new Result.Table(name, columns, Numbers.numbered(several.length), rows);
    }
}
