package org.topolab.desktop.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A workbench without window: work is done at once, verbs are noted and not run. */
public final class FakeWorkbench implements Workbench {

    private final Path directory;
    private final List<List<String>> ran = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Consumer<Selection>> watchers = new ArrayList<>();
    private final List<Consumer<String>> editors = new ArrayList<>();
    private final List<Consumer<Job>> jobWatchers = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();
    private Selection selection = Selection.none();

    public FakeWorkbench(Path directory) {
        this.directory = directory;
    }

    /** Verbs that were run, with what followed them. */
    public List<List<String>> ran() {
        return List.copyOf(ran);
    }

    /** Sentences told and warned of. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** Views brought to the front. */
    public List<String> shown() {
        return List.copyOf(shown);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Job run(List<String> words) {
        ran.add(List.copyOf(words));
        Job job = new FakeJob(words);
        jobs.add(0, job);
        jobWatchers.forEach(watcher -> watcher.accept(job));
        return job;
    }

    @Override
    public List<Job> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public Runnable onJobs(Consumer<Job> listener) {
        jobWatchers.add(listener);
        return () -> jobWatchers.remove(listener);
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void select(Selection next) {
        selection = next;
        List.copyOf(watchers).forEach(watcher -> watcher.accept(next));
    }

    @Override
    public Runnable onSelection(Consumer<Selection> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public <T> void work(String what, Callable<T> work, Consumer<T> then) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            told.add(String.valueOf(e.getMessage()));
            return;
        }
        then.accept(result);
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        told.add(sentence);
    }

    @Override
    public void show(String view) {
        shown.add(view);
    }

    @Override
    public void edit(String recipe) {
        List.copyOf(editors).forEach(editor -> editor.accept(recipe));
    }

    @Override
    public Runnable onEdit(Consumer<String> listener) {
        editors.add(listener);
        return () -> editors.remove(listener);
    }
}
