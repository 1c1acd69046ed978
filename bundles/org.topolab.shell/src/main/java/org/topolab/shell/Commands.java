package org.topolab.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.osgi.annotation.versioning.ProviderType;

/** Runs verbs for others than a terminal, such as the window, exactly as if they were typed. */
@ProviderType
public interface Commands {

    /** All verbs there are at this moment, by name. */
    List<Verb> verbs();

    /**
     * Calls the verb that the first word names with the other words, on the calling thread. What
     * goes wrong is told on {@code around.err()}; nothing is thrown.
     *
     * @return the exit code
     */
    int run(List<String> words, Surroundings around);

    /**
     * Opens a session for typed lines; variables keep their values from line to line.
     *
     * @param around where it runs; {@code cancelled} asks all of the session to stop
     */
    Session open(Surroundings around);

    /** Lines of one console, one after the other. Not for several threads at once. */
    @ProviderType
    interface Session extends AutoCloseable {

        /**
         * Runs a line to its end, on the calling thread.
         *
         * @param cancelled whether the user wants this line to stop
         * @return the exit code of its last verb
         */
        int execute(String line, BooleanSupplier cancelled);

        /**
         * What could stand in place of the word being typed at the end of a line.
         *
         * @return whole words; one that ends with {@code =} or a slash can be typed on
         */
        List<String> complete(String line);

        @Override
        void close();
    }
}
