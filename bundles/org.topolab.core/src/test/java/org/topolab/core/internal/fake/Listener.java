package org.topolab.core.internal.fake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Glimpse;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunWatcher;
import org.topolab.core.run.TrainingProgress;

/** Writes down what it hears of all runs, and throws at a word if it is asked to. */
public final class Listener implements RunWatcher {

    /** Events as {@code what folder details}. */
    public final List<String> heard = new ArrayList<>();

    public final List<Row> rows = new ArrayList<>();
    public final List<Glimpse> glimpses = new ArrayList<>();
    public boolean curious;
    private final String bad;

    public Listener() {
        this("nothing");
    }

    /**
     * @param bad it throws when it hears of an event that begins so
     */
    public Listener(String bad) {
        this.bad = bad;
    }

    private void hear(String event) {
        heard.add(event);
        if (event.startsWith(bad)) {
            throw new IllegalStateException("I do not want to hear of " + event);
        }
    }

    @Override
    public void began(Path folder, Recipe recipe) {
        hear("began %s %s".formatted(folder.getFileName(), recipe.name()));
    }

    @Override
    public void training(Path folder, TrainingProgress progress) {
        hear("training %d".formatted(progress.epoch()));
    }

    @Override
    public void measured(Path folder, Row row) {
        rows.add(row);
        hear("measured %d %s %s".formatted(row.epoch(), row.split(), row.metric()));
    }

    @Override
    public void epochEnded(Path folder, int epoch) {
        boolean there = Files.exists(folder.resolve("metrics.csv"));
        hear("epoch %d %s".formatted(epoch, there ? "written" : "not written"));
    }

    @Override
    public boolean curious() {
        return curious;
    }

    @Override
    public void glimpsed(Path folder, Glimpse glimpse) {
        glimpses.add(glimpse);
        hear("glimpsed %.3f %s".formatted(glimpse.position(), glimpse.metric()));
    }

    @Override
    public void ended(Path folder, String status, String cause) {
        hear("ended %s %s%s".formatted(folder.getFileName(), status, cause));
    }
}
