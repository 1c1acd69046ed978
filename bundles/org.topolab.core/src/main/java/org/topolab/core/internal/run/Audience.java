package org.topolab.core.internal.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Glimpse;
import org.topolab.core.run.Row;
import org.topolab.core.run.RunWatcher;
import org.topolab.core.run.TrainingProgress;

/**
 * The watchers of one run. Whoever comes late hears first that the run has begun; one that throws
 * is logged once and hears no more of this run. Used on the run's thread alone.
 */
final class Audience {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Watchers watchers;
    private final Path folder;
    private final Recipe recipe;
    private final Set<RunWatcher> greeted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<RunWatcher> broken = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param folder absolute path of the run folder
     */
    Audience(Watchers watchers, Path folder, Recipe recipe) {
        this.watchers = watchers;
        this.folder = folder;
        this.recipe = recipe;
    }

    void began() {
        tell(watcher -> {});
    }

    void training(TrainingProgress progress) {
        tell(watcher -> watcher.training(folder, progress));
    }

    void measured(Row row) {
        tell(watcher -> watcher.measured(folder, row));
    }

    void epochEnded(int epoch) {
        tell(watcher -> watcher.epochEnded(folder, epoch));
    }

    void glimpsed(Glimpse glimpse) {
        tell(watcher -> watcher.glimpsed(folder, glimpse));
    }

    void ended(String status, String cause) {
        tell(watcher -> watcher.ended(folder, status, cause));
    }

    /** Whether anyone wants to see maps while an epoch runs. */
    boolean curious() {
        boolean[] curious = new boolean[1];
        for (RunWatcher watcher : watchers.all()) {
            guarded(watcher, w -> curious[0] |= w.curious());
        }
        return curious[0];
    }

    private void tell(Consumer<RunWatcher> event) {
        for (RunWatcher watcher : watchers.all()) {
            if (greeted.add(watcher)) {
                guarded(watcher, w -> w.began(folder, recipe));
            }
            guarded(watcher, event);
        }
    }

    private void guarded(RunWatcher watcher, Consumer<RunWatcher> call) {
        if (broken.contains(watcher)) {
            return;
        }
        try {
            call.accept(watcher);
        } catch (RuntimeException | LinkageError e) {
            broken.add(watcher);
            LOG.warn(
                    "{} failed while watching {} and hears no more of this run",
                    watcher.getClass().getName(),
                    folder,
                    e);
        }
    }
}
