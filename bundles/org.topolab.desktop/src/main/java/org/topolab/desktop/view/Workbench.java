package org.topolab.desktop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The window, as views see it. Called on the event thread. */
@ProviderType
public interface Workbench {

    /** The working directory, absolute: what typed paths are relative to. */
    Path directory();

    /**
     * Runs a verb, exactly as if it were typed: printed in the console and recorded. Verbs that
     * train or measure run one after the other; others at once.
     *
     * @param words the verb and what follows it; paths relative to {@link #directory} where they
     *     are below it
     */
    Job run(List<String> words);

    /** All jobs of this window, the newest first. */
    List<Job> jobs();

    /**
     * Hears of every change of a job, on the event thread, at most about ten times a second each.
     *
     * @return ends it
     */
    Runnable onJobs(Consumer<Job> listener);

    /** What is looked at. */
    Selection selection();

    /** Looks at something else; all views hear of it. */
    void select(Selection selection);

    /**
     * Hears of every change of the selection, on the event thread.
     *
     * @return ends it
     */
    Runnable onSelection(Consumer<Selection> listener);

    /**
     * Does work that only reads, away from the event thread, then hands its result back on it. What
     * goes wrong is told as one sentence in the status line.
     *
     * @param what what is being done, for the status line: {@code reading runs}
     */
    <T> void work(String what, Callable<T> work, Consumer<T> then);

    /** Shows a sentence in the status line. */
    void tell(String sentence);

    /** Shows a sentence that people must not miss. */
    void warn(String sentence);

    /** Brings a view to the front, with its perspective. */
    void show(String view);

    /**
     * Opens a file in the view that edits recipes.
     *
     * @param recipe a recipe as it is typed: a path, or the name of an example
     */
    void edit(String recipe);

    /**
     * Hears of every recipe that is to be edited, on the event thread.
     *
     * @return ends it
     */
    Runnable onEdit(Consumer<String> listener);
}
