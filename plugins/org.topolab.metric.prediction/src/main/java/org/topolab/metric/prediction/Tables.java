package org.topolab.metric.prediction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.RandomStream;

/** Numbers for each neuron, and single ones of predictions and responses. */
final class Tables {

    /** Points of the scatter. */
    private static final int MOST_POINTS = 2000;

    private static final List<String> NEURON_COLUMNS =
            List.of(
                    "correlation",
                    "low",
                    "high",
                    "to-average",
                    "oracle",
                    "conservative",
                    "explainable",
                    "feve",
                    "bits",
                    "mean");

    private final List<Cell> cells = new ArrayList<>();

    /** A neuron, with its trials and scores. */
    private record Cell(Session session, int neuron, NeuronScore score) {

        /** Number among the neurons of all recordings. */
        double number() {
            return session.recording().first() + neuron;
        }

        String name() {
            return session.name(neuron);
        }
    }

    /**
     * @param sessions the recordings
     * @param scores [recordings][neurons]
     */
    Tables(List<Session> sessions, List<List<NeuronScore>> scores) {
        for (int s = 0; s < sessions.size(); s++) {
            for (int neuron = 0; neuron < scores.get(s).size(); neuron++) {
                cells.add(new Cell(sessions.get(s), neuron, scores.get(s).get(neuron)));
            }
        }
    }

    /**
     * All tables.
     *
     * @param shown how many of the best and of the worst neurons are shown
     * @param stream chooses points of the scatter
     */
    List<Result> all(int shown, RandomStream stream) {
        List<Cell> ranked = ranked();
        int most = Math.min(shown, ranked.size());
        List<Cell> worst = new ArrayList<>(ranked.subList(ranked.size() - most, ranked.size()));
        Collections.reverse(worst);
        return List.of(
                neurons(),
                scatter(stream),
                images("best", ranked.subList(0, most)),
                images("worst", worst));
    }

    /** Neurons that can be predicted, the best first; all if none can, or it is not known. */
    private List<Cell> ranked() {
        List<Cell> fit = cells.stream().filter(cell -> cell.score().scored()).toList();
        return (fit.isEmpty() ? cells : fit)
                .stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Cell cell) -> -cell.score().score().correlation()))
                        .toList();
    }

    private Result neurons() {
        return new Result.Table(
                "neurons",
                NEURON_COLUMNS,
                cells.stream().map(Cell::name).toList(),
                cells.stream().map(cell -> numbers(cell.score())).toList());
    }

    private static List<Double> numbers(NeuronScore neuron) {
        Score score = neuron.score();
        return List.of(
                score.correlation(),
                neuron.interval().map(Result.Interval::low).orElse(Double.NaN),
                neuron.interval().map(Result.Interval::high).orElse(Double.NaN),
                score.toAverage(),
                score.oracle(),
                score.conservative(),
                score.explainable(),
                neuron.explained(),
                score.bits(),
                score.mean());
    }

    /** Pairs of neurons and images, one at random of each of so many equal parts of all pairs. */
    private Result scatter(RandomStream stream) {
        long[] firsts = new long[cells.size() + 1];
        for (int cell = 0; cell < cells.size(); cell++) {
            firsts[cell + 1] = firsts[cell] + cells.get(cell).session().size();
        }
        long pairs = firsts[cells.size()];
        int points = (int) Math.min(MOST_POINTS, pairs);
        RandomStream choice = stream.split("scatter");
        List<String> rows = new ArrayList<>();
        List<List<Double>> numbers = new ArrayList<>();
        int cell = 0;
        for (int point = 0; point < points; point++) {
            long from = point * pairs / points;
            long end = (point + 1) * pairs / points;
            long pair = from + (long) (choice.uniform(point) * (end - from));
            while (firsts[cell + 1] <= pair) {
                cell++;
            }
            Cell some = cells.get(cell);
            int image = (int) (pair - firsts[cell]);
            rows.add(row(some, image));
            numbers.add(
                    List.of(
                            some.number(),
                            some.session().predicted(image, some.neuron()),
                            some.session().recorded(image, some.neuron())));
        }
        return new Result.Table(
                "scatter", List.of("neuron", "predicted", "recorded"), rows, numbers);
    }

    /** What is predicted and recorded for each image, in order of predictions. */
    private static Result images(String name, List<Cell> some) {
        List<String> rows = new ArrayList<>();
        List<List<Double>> numbers = new ArrayList<>();
        for (Cell cell : some) {
            Session session = cell.session();
            for (int image : session.byPrediction(cell.neuron())) {
                rows.add(row(cell, image));
                numbers.add(
                        List.of(
                                cell.number(),
                                (double) session.images()[image],
                                session.predicted(image, cell.neuron()),
                                session.recorded(image, cell.neuron()),
                                session.error(image, cell.neuron())));
            }
        }
        return new Result.Table(
                name, List.of("neuron", "image", "predicted", "recorded", "error"), rows, numbers);
    }

    private static String row(Cell cell, int image) {
        return cell.name() + " " + cell.session().images()[image];
    }
}
