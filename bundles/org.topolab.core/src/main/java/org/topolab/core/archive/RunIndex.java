package org.topolab.core.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.task.Monitor;

/**
 * Lists thousands of runs in a moment: what it read once of a folder is kept beside the user's
 * settings until the folder changes.
 */
@ProviderType
public interface RunIndex {

    /**
     * Finds all runs below a folder, sweeps' and reproductions' runs included.
     *
     * @param each hears of every run as soon as it is known, on the calling thread
     * @throws IOException if the folder cannot be listed
     */
    void list(Path directory, Consumer<RunSummary> each, Monitor monitor) throws IOException;

    /**
     * A run in one line of a table.
     *
     * @param folder absolute
     * @param name of the run
     * @param status as in {@code run.json}
     * @param seed 0 if the run does not say
     * @param began when it was started; the epoch of 1970 if the run does not say
     * @param entries entries of its recipe as text, by dotted path: {@code model.n}; name, seed,
     *     figures and long values left out
     * @param numbers last values of the test split, by {@code metric sheet}, such as {@code
     *     accuracy} and {@code clustering.index units}; and the last measured epoch, {@link #EPOCH}
     */
    record RunSummary(
            Path folder,
            String name,
            String status,
            long seed,
            Instant began,
            Map<String, String> entries,
            Map<String, Double> numbers) {

        /** Status of a run whose files cannot be read. */
        public static final String DAMAGED = "damaged";

        /** Name of the last measured epoch among {@link #numbers}. */
        public static final String EPOCH = "epoch";

        public RunSummary {
            entries = Map.copyOf(entries);
            numbers = Map.copyOf(numbers);
        }
    }
}
