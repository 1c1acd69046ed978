package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Batch;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Row;
import org.topolab.core.run.Score;
import org.topolab.core.run.TrainingProgress;

/**
 * Trains epoch by epoch and measures in between. What it does at a position depends on recipe and
 * position alone, so that a run that was interrupted goes on with the same bits.
 */
final class TrainingLoop {

    private final Opened opened;
    private final Recipe recipe;
    private final RunFolder folder;
    private final AttendedMonitor monitor;
    private final MetricsFile metrics;
    private final RunLog log;
    private final Pace pace;
    private final Glimpses glimpses;
    private final Optional<Rounds> rounds;
    private final int epochs;
    private final int batches;
    private Optional<Score> score = Optional.empty();
    private Position position = Position.start();

    /**
     * @param rounds what decides when to stop; empty if only the last epoch does
     */
    TrainingLoop(
            Opened opened,
            RunFolder folder,
            Optional<Rounds> rounds,
            Surroundings around,
            AttendedMonitor monitor)
            throws IOException {
        this.opened = opened;
        this.rounds = rounds;
        this.recipe = opened.recipe();
        this.folder = folder;
        this.monitor = monitor;
        this.metrics = MetricsFile.open(folder.metrics());
        this.log = new RunLog(folder, around.clock());
        this.pace = new Pace(monitor.clock());
        this.glimpses = new Glimpses(opened, monitor);
        this.epochs = recipe.train().integer("epochs");
        this.batches = opened.prepared().order().batches();
    }

    /**
     * Goes on from a position to the end.
     *
     * @return false if the monitor cancelled; a checkpoint was written then
     * @throws RecipeException if the data are not what the model can learn from
     */
    boolean run(Position from) throws IOException, RecipeException {
        position = from;
        score = Score.latest(metrics.rows());
        boolean untouched = from.epoch() == 1 && from.batch() == 0 && from.measured() < 0;
        if (untouched && (epochs == 0 || recipe.measure().flag("start")) && !measureStart()) {
            return interrupted();
        }
        if (from.epoch() == 1 && from.batch() == 0 && epochs > 0) {
            if (!scored(0, new ArrayList<>())) {
                return interrupted();
            }
            rounds.ifPresent(Rounds::settle);
        }
        while (position.epoch() <= epochs && !stopped()) {
            if (!trainEpoch() || !endEpoch()) {
                return interrupted();
            }
        }
        if (epochs == 0) {
            keepWeights(0);
        }
        return true;
    }

    /** Training images a second that this loop has shown, measurements left out. */
    double imagesPerSecond() {
        return pace.overallImagesPerSecond();
    }

    private boolean measureStart() throws IOException, RecipeException {
        Optional<List<Row>> rows = measure(0, epochs == 0);
        if (rows.isPresent()) {
            metrics.put(rows.get());
            metrics.save();
            position = position.afterMeasuring(0);
            monitor.audience().epochEnded(0);
        }
        return rows.isPresent();
    }

    private boolean trainEpoch() throws IOException, RecipeException {
        Dataset train = opened.data().train();
        pace.startEpoch();
        try (ImageFeed feed = opened.training(position.epoch(), position.batch())) {
            while (position.batch() < batches) {
                if (monitor.cancelled()) {
                    return false;
                }
                ImageFeed.Loaded loaded = feed.next();
                double loss = step(loaded.batch(train.targets()));
                position = position.afterBatch(loss, loaded.images().images());
                pace.step(loaded.images().images());
                if (position.batch() == batches || pace.due()) {
                    report();
                }
                if (position.batch() < batches) {
                    glimpses.perhaps(
                            position.epoch() - 1 + (double) position.batch() / batches, pace);
                }
            }
        }
        return true;
    }

    private double step(Batch batch) throws IOException, RecipeException {
        double loss = opened.step(batch);
        if (!Double.isFinite(loss)) {
            throw new IOException(
                    "training diverged: the loss is %s at epoch %d, batch %d; lower"
                                    .formatted(loss, position.epoch(), position.batch() + 1)
                            + " train.optimizer.rate");
        }
        return loss;
    }

    /** Measures where the recipe says so, writes the epoch's rows and moves on to the next. */
    private boolean endEpoch() throws IOException, RecipeException {
        int epoch = position.epoch();
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row(
                        recipe.name(),
                        recipe.seed(),
                        epoch,
                        "train",
                        "",
                        "loss",
                        position.meanLoss(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
        if (!scored(epoch, rows)) {
            return false;
        }
        boolean last = epoch == epochs || stopped();
        if (last && rounds.isPresent()) {
            finish(epoch);
        }
        if (last || recipe.measure().text("every").equals("epoch")) {
            Optional<List<Row>> measured = measure(epoch, last);
            if (measured.isEmpty()) {
                rounds.ifPresent(Rounds::undo);
                return false;
            }
            rows.addAll(measured.get());
        }
        monitor.measured(rows.get(0));
        rows.stream()
                .filter(row -> row.split().equals(Split.VALIDATION.word()))
                .forEach(monitor.audience()::measured);
        metrics.put(rows);
        metrics.save();
        log.add("epoch", Map.of("epoch", (long) epoch, "loss", position.meanLoss()));
        rounds.ifPresent(Rounds::settle);
        position = position.nextEpoch();
        int keep = recipe.train().integer("keep-weights");
        if (last || (keep > 0 && epoch % keep == 0)) {
            keepWeights(epoch);
        }
        if (last || epoch % recipe.train().integer("checkpoint") == 0) {
            new Checkpoints(folder).write(opened.model(), position, rounds);
        }
        monitor.audience().epochEnded(epoch);
        return true;
    }

    private boolean stopped() {
        return rounds.map(Rounds::ended).orElse(false);
    }

    /**
     * Takes in the score of an epoch on the validation split, where there is one.
     *
     * @param rows its numbers are added here
     * @return false if the monitor cancelled
     */
    private boolean scored(int epoch, List<Row> rows) throws IOException {
        if (rounds.isEmpty()) {
            return true;
        }
        long start = pace.now();
        Optional<Results> found = new Validation(opened, monitor).measure(epoch);
        pace.measured(start);
        if (found.isEmpty()) {
            return false;
        }
        List<Scalar> scalars = found.get().all(Scalar.class).toList();
        rows.addAll(Curves.rows(recipe, epoch, Split.VALIDATION.word(), "", "", scalars));
        rounds.get().after(epoch, Scores.main(found.get()));
        return true;
    }

    /** Ends a training with the best weights it has had. */
    private void finish(int epoch) throws IOException {
        String sentence = rounds.get().finish();
        monitor.note(sentence);
        log.add("stopped", Map.of("epoch", (long) epoch, "why", sentence));
    }

    private void keepWeights(int epoch) throws IOException {
        Map<String, String> facts =
                Map.of("run", recipe.name(), "epoch", Integer.toString(epoch), "format", "pt");
        Weights.write(folder.weights(epoch), opened.model().parameters(), facts);
    }

    private Optional<List<Row>> measure(int epoch, boolean last)
            throws IOException, RecipeException {
        long start = pace.now();
        Optional<List<Row>> rows = new Measuring(opened, folder, log, monitor).measure(epoch, last);
        pace.measured(start);
        score = rows.flatMap(Score::latest).or(() -> score);
        return rows;
    }

    private void report() {
        long done = (position.epoch() - 1L) * batches + position.batch();
        long all = (long) epochs * batches;
        int measurements =
                recipe.measure().text("every").equals("epoch") ? epochs - position.epoch() + 1 : 1;
        monitor.training(
                new TrainingProgress(
                        position.epoch(),
                        epochs,
                        (double) done / all,
                        position.meanLoss(),
                        score,
                        pace.imagesPerSecond(),
                        pace.left(all - done, measurements)));
    }

    private boolean interrupted() throws IOException {
        new Checkpoints(folder).write(opened.model(), position, rounds);
        log.add(
                "interrupted",
                Map.of("epoch", (long) position.epoch(), "batch", (long) position.batch()));
        return false;
    }
}
