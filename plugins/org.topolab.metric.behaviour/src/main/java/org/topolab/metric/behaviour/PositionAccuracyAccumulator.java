package org.topolab.metric.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.stat.RandomStream;

/** Counts right answers, and compares what they say with people and predictors. */
final class PositionAccuracyAccumulator implements Accumulator {

    /** More of them give millions of pairs, in each draw and permutation. */
    static final int MOST_COMPARED = 100;

    private final int outputs;
    private final Question question;
    private final Settings settings;
    private final Optional<People> people;
    private final Optional<PredictorFindings> predictors;
    private final RandomStream stream;
    private final Answers answers;

    /**
     * @param outputs number of outputs of the network
     * @throws IllegalArgumentException if people or predictors cannot be read or do not fit
     */
    PositionAccuracyAccumulator(
            int outputs, Question question, Settings settings, RandomStream stream) {
        this.outputs = outputs;
        this.question = question;
        this.settings = settings;
        this.stream = stream;
        this.answers = new Answers(question);
        int categories = question.categories();
        boolean compared = settings.people().isPresent() || !settings.predictors().isEmpty();
        if (compared && categories > MOST_COMPARED) {
            throw new IllegalArgumentException(
                    ("%s: categories: found %d, expected at most %d to compare with people or"
                                    + " predictors; name fewer")
                            .formatted(PositionAccuracyMetric.ID, categories, MOST_COMPARED));
        }
        this.people =
                settings.people()
                        .map(
                                file ->
                                        People.read(
                                                file,
                                                categories,
                                                settings.canvas().grid(),
                                                settings.normalisation()));
        List<Predictor> read =
                PredictorFiles.read(settings.predictors(), settings.faithful(), categories);
        this.predictors =
                read.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PredictorFindings(read, settings.permutations(), stream));
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != outputs) {
            throw new IllegalArgumentException(
                    "%s: found %d outputs, expected %d"
                            .formatted(PositionAccuracyMetric.ID, batch.units(), outputs));
        }
        answers.add(batch);
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof PositionAccuracyAccumulator part)
                || !part.settings.equals(settings)
                || part.outputs != outputs) {
            throw new IllegalArgumentException(
                    "%s: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(PositionAccuracyMetric.ID, other.getClass().getName()));
        }
        answers.merge(part.answers);
    }

    @Override
    public Results finish() {
        AccuracyMaps maps = answers.maps();
        boolean compared = question.categories() <= MOST_COMPARED;
        List<double[]> overall = new ArrayList<>();
        List<Differences> differences = new ArrayList<>();
        RandomStream images = stream.split("images");
        for (int d = 0; d < settings.draws(); d++) {
            AccuracyMaps drawn = answers.draw(images.split(d));
            overall.add(drawn.overall());
            if (predictors.isPresent()) {
                differences.add(Differences.of(network(drawn)));
            }
        }
        AccuracyFindings accuracy = new AccuracyFindings(question, settings.canvas());
        List<Result> found = new ArrayList<>(accuracy.of(maps, overall));
        found.add(categories(maps));
        if (compared) {
            Differences own = Differences.of(network(maps));
            found.add(Numbers.table("differences", question.names(), own));
            predictors.ifPresent(p -> found.addAll(p.of("", own, differences)));
        }
        people.ifPresent(
                some -> {
                    PeopleFindings with = new PeopleFindings(some, settings, stream);
                    found.addAll(with.agreement(network(maps)));
                    found.addAll(with.reference(accuracy, predictors));
                });
        return new Results(found);
    }

    private AccuracyMaps network(AccuracyMaps maps) {
        return settings.faithful() ? maps.withoutZeros() : maps;
    }

    /** Images, accuracy and agreement with people of each category. */
    private Result categories(AccuracyMaps maps) {
        List<String> columns = new ArrayList<>(List.of("images", "accuracy"));
        people.ifPresent(some -> columns.addAll(List.of("people", "agreement")));
        int[] images = answers.images();
        List<List<Double>> rows = new ArrayList<>();
        for (int c = 0; c < images.length; c++) {
            rows.add(new ArrayList<>(List.of((double) images[c], Numbers.mean(maps.map(c)))));
        }
        people.ifPresent(
                some -> {
                    AccuracyMaps raw = AccuracyMaps.average(some.raw());
                    double[] agreement = Agreement.each(network(maps), some.average());
                    for (int c = 0; c < images.length; c++) {
                        rows.get(c).add(Numbers.mean(raw.map(c)));
                        rows.get(c).add(agreement[c]);
                    }
                });
        return new Result.Table("categories", columns, question.names(), rows);
    }
}
