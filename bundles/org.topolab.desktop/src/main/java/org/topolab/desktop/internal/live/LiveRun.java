package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.core.run.Glimpse;
import org.topolab.core.run.Row;
import org.topolab.core.run.TrainingProgress;

/**
 * What is known of a run of this process. Written by the run's thread, read by the event thread;
 * neither waits for more than a copy.
 */
final class LiveRun {

    static final String RUNNING = "running";

    private static final int POINTS = 2000;
    private static final int ROWS = 50_000;

    private final Path folder;
    private final String name;
    private final LossTrace loss = new LossTrace(POINTS);
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Glimpse> glimpses = new LinkedHashMap<>();
    private Optional<TrainingProgress> progress = Optional.empty();
    private String status = RUNNING;
    private String cause = "";
    private int measured = -1;

    /**
     * @param folder absolute
     * @param name of the run
     */
    LiveRun(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    Path folder() {
        return folder;
    }

    String name() {
        return name;
    }

    synchronized void training(TrainingProgress now) {
        progress = Optional.of(now);
        loss.add(now.fraction() * now.epochs(), now.loss());
    }

    /** Takes in a row; of one that was measured before the newer counts. */
    synchronized void measured(Row row) {
        if (rows.size() < ROWS) {
            rows.add(row);
        }
    }

    /** Glimpses taken before are of the past now. */
    synchronized void epochEnded(int epoch) {
        measured = epoch;
        glimpses.clear();
    }

    synchronized void glimpsed(Glimpse glimpse) {
        glimpses.put(glimpse.metric() + "\n" + glimpse.sheet(), glimpse);
    }

    synchronized void ended(String how, String why) {
        status = how;
        cause = why;
    }

    /** {@code running} while it is at work, then as in {@code run.json}. */
    synchronized String status() {
        return status;
    }

    synchronized boolean running() {
        return status.equals(RUNNING);
    }

    /** Why it failed; empty if it did not. */
    synchronized String cause() {
        return cause;
    }

    synchronized Optional<TrainingProgress> progress() {
        return progress;
    }

    /** The last epoch that ended while this was watched; -1 for none. */
    synchronized int measuredEpoch() {
        return measured;
    }

    /** Rows measured while this was watched. */
    synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How many rows there are. */
    synchronized int rowCount() {
        return rows.size();
    }

    /** The newest of each metric on each sheet, since the last epoch ended. */
    synchronized List<Glimpse> glimpses() {
        return List.copyOf(glimpses.values());
    }

    /** Positions, in epochs, and mean losses of the epoch so far, [2][points]. */
    double[][] loss() {
        return loss.toArray();
    }
}
