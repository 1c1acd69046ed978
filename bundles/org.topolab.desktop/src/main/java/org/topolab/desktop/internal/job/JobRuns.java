package org.topolab.desktop.internal.job;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.RunWatcher;

/**
 * Finds the job that a run belongs to: the one whose thread, or a thread begun by it, the run is
 * on. Threads of the console live longer than one job, so what they inherit is a place that says
 * which job is theirs now.
 */
@Component(service = {JobRuns.class, RunWatcher.class})
public final class JobRuns implements RunWatcher {

    private static final InheritableThreadLocal<AtomicReference<Consumer<Path>>> NOW =
            new InheritableThreadLocal<>();

    /** Does work whose runs are told to someone. */
    void with(Consumer<Path> listener, Runnable work) {
        if (NOW.get() == null) {
            NOW.set(new AtomicReference<>());
        }
        AtomicReference<Consumer<Path>> place = NOW.get();
        place.set(listener);
        try {
            work.run();
        } finally {
            place.set(folder -> {});
        }
    }

    @Override
    public void began(Path folder, Recipe recipe) {
        AtomicReference<Consumer<Path>> place = NOW.get();
        if (place != null) {
            place.get().accept(folder);
        }
    }
}
