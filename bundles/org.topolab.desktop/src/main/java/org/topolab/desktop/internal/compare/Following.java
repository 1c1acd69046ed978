package org.topolab.desktop.internal.compare;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.view.Workbench;

/** Reads something of the chosen runs whenever others are chosen. */
final class Following {

    /** Runs that are compared at once; more are thousands of curves and tests. */
    static final int MOST = 1000;

    private final Latest latest;
    private final Runnable end;

    /** Something that is read of runs. */
    interface Reading<T> {

        /** Reads it; takes its time. */
        T read(List<RunSummary> runs) throws Exception;
    }

    /**
     * Where it is shown.
     *
     * @param what what is being done, for the status line
     * @param then gets what was read
     * @param none gets a sentence if there is nothing to read
     */
    record Shown<T>(String what, Consumer<T> then, Consumer<String> none) {}

    /** Begins to follow. */
    <T> Following(Workbench workbench, ChosenRuns chosen, Reading<T> read, Shown<T> shown) {
        this.latest = new Latest(workbench);
        this.end =
                chosen.watch(
                        runs -> {
                            if (runs.isEmpty()) {
                                latest.forget();
                                shown.none().accept("Choose runs in the table.");
                            } else if (runs.size() > MOST) {
                                latest.forget();
                                shown.none().accept("Choose at most %d runs.".formatted(MOST));
                            } else {
                                Callable<T> work = () -> read.read(readable(runs));
                                latest.ask(shown.what(), work, shown.then());
                            }
                        });
    }

    /** Damaged runs cannot be compared. */
    private static List<RunSummary> readable(List<RunSummary> runs) throws IOException {
        List<RunSummary> sound =
                runs.stream().filter(run -> !run.status().equals(RunSummary.DAMAGED)).toList();
        if (sound.isEmpty()) {
            throw new IOException("the chosen runs are damaged and cannot be read");
        }
        return sound;
    }

    void end() {
        end.run();
        latest.forget();
    }
}
