package org.topolab.desktop.internal.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.topolab.api.task.Monitor;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.archive.RunIndex.RunSummary;

/** Lists the runs of a folder and hands them over in parts, so that the first are soon seen. */
final class RunListing {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(150);

    private final RunIndex index;
    private final BooleanSupplier cancelled;

    RunListing(RunIndex index, BooleanSupplier cancelled) {
        this.index = index;
        this.cancelled = cancelled;
    }

    /**
     * Some runs.
     *
     * @param from how many came before them
     * @param columns that a table of the runs so far can have; of a part, of at least half of them
     */
    record Listed(int from, List<RunSummary> runs, Columns columns) {}

    /**
     * Lists them; takes its time.
     *
     * @param part gets each further part on this thread, with columns by all that is known
     * @return all
     */
    Listed list(Path directory, Consumer<Listed> part) throws IOException {
        List<RunSummary> all = new ArrayList<>();
        Parts parts = new Parts(all, part);
        index.list(directory, parts::add, monitor());
        return new Listed(0, all, Columns.of(all));
    }

    /** Hands runs over now and then. */
    private static final class Parts {

        private final List<RunSummary> all;
        private final Consumer<Listed> part;
        private long last = System.nanoTime();
        private int handed;
        private int known;
        private Columns columns = Columns.of(List.of());

        Parts(List<RunSummary> all, Consumer<Listed> part) {
            this.all = all;
            this.part = part;
        }

        void add(RunSummary run) {
            all.add(run);
            if (System.nanoTime() - last > PAUSE) {
                if (all.size() >= 2 * known) { // or else many parts take many times as long
                    columns = Columns.of(all);
                    known = all.size();
                }
                List<RunSummary> more = List.copyOf(all.subList(handed, all.size()));
                part.accept(new Listed(handed, more, columns));
                handed = all.size();
                last = System.nanoTime();
            }
        }
    }

    private Monitor monitor() {
        return new Monitor() {
            @Override
            public void progress(double fraction, String what) {}

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }
}
