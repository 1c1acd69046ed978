package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Glimpse;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunWatcher;
import org.topolab.core.run.TrainingProgress;

/**
 * The runs of this process, as views see them. The run's thread never waits for views: it writes
 * down what it knows, and they are told at most ten times a second that there is something new.
 */
@Component(service = {RunWatcher.class, LiveRuns.class})
public final class LiveRuns implements RunWatcher {

    /** Runs that are remembered; of those that have ended the oldest are forgotten. */
    private static final int REMEMBERED = 50;

    private final Map<Path, LiveRun> runs = new LinkedHashMap<>();
    private final AtomicInteger curious = new AtomicInteger();
    private final Coalesced news = new Coalesced();

    @Activate
    public LiveRuns() {}

    @Override
    public void began(Path folder, Recipe recipe) {
        began(folder, recipe.name());
    }

    void began(Path folder, String name) {
        synchronized (runs) {
            runs.remove(folder);
            runs.put(folder, new LiveRun(folder, name));
            if (runs.size() > REMEMBERED) {
                runs.values().stream()
                        .filter(run -> !run.running())
                        .findFirst()
                        .ifPresent(oldest -> runs.remove(oldest.folder()));
            }
        }
        news.changed();
    }

    @Override
    public void training(Path folder, TrainingProgress progress) {
        find(folder).ifPresent(run -> run.training(progress));
        news.changed();
    }

    @Override
    public void measured(Path folder, Row row) {
        find(folder).ifPresent(run -> run.measured(row));
        news.changed();
    }

    @Override
    public void epochEnded(Path folder, int epoch) {
        find(folder).ifPresent(run -> run.epochEnded(epoch));
        news.changed();
    }

    @Override
    public boolean curious() {
        return curious.get() > 0;
    }

    @Override
    public void glimpsed(Path folder, Glimpse glimpse) {
        find(folder).ifPresent(run -> run.glimpsed(glimpse));
        news.changed();
    }

    @Override
    public void ended(Path folder, String status, String cause) {
        find(folder).ifPresent(run -> run.ended(status, cause));
        news.changed();
    }

    /** A run of this process; empty if it never ran here, or long ago. */
    Optional<LiveRun> find(Path folder) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(folder));
        }
    }

    /** All that are remembered, the newest first. */
    List<LiveRun> all() {
        synchronized (runs) {
            List<LiveRun> all = new ArrayList<>(runs.values());
            Collections.reverse(all);
            return all;
        }
    }

    /** The run that began last among those at work; empty if none is. */
    Optional<LiveRun> running() {
        return all().stream().filter(LiveRun::running).findFirst();
    }

    /**
     * Hears on the event thread that something has changed, at most ten times a second.
     *
     * @return ends it
     */
    Runnable onChange(Runnable listener) {
        return news.listen(listener);
    }

    /**
     * Wants maps while epochs run.
     *
     * @return ends it
     */
    Runnable beCurious() {
        curious.incrementAndGet();
        boolean[] ended = new boolean[1];
        return () -> {
            if (!ended[0]) {
                ended[0] = true;
                curious.decrementAndGet();
            }
        };
    }
}
