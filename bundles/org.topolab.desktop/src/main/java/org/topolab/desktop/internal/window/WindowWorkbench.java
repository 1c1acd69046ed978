package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.Workbench;

/** The window, as views see it. */
final class WindowWorkbench implements Workbench {

    /** Edits recipes. */
    private static final String EDITOR = "recipe";

    private final Path directory;
    private final Jobs jobs;
    private final StatusLine status;
    private final Background background;
    private final List<Consumer<Selection>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> editors = new CopyOnWriteArrayList<>();
    private Selection selection = Selection.none();
    private Consumer<String> show = view -> {};

    WindowWorkbench(Path directory, Jobs jobs, StatusLine status) {
        this.directory = directory;
        this.jobs = jobs;
        this.status = status;
        this.background = new Background(status::working, e -> warn(Sentences.of(e)));
    }

    /** Says who brings views to the front. */
    void showWith(Consumer<String> show) {
        this.show = show;
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Job run(List<String> words) {
        return jobs.run(words, directory);
    }

    @Override
    public List<Job> jobs() {
        return jobs.all();
    }

    @Override
    public Runnable onJobs(Consumer<Job> listener) {
        return jobs.listen(listener);
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void select(Selection next) {
        if (!next.equals(selection)) {
            selection = next;
            watchers.forEach(watcher -> watcher.accept(next));
        }
    }

    @Override
    public Runnable onSelection(Consumer<Selection> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public <T> void work(String what, Callable<T> work, Consumer<T> then) {
        background.work(what, work, then);
    }

    @Override
    public void tell(String sentence) {
        status.tell(sentence);
    }

    @Override
    public void warn(String sentence) {
        status.warn(sentence);
    }

    @Override
    public void show(String view) {
        show.accept(view);
    }

    @Override
    public void edit(String recipe) {
        show(EDITOR);
        editors.forEach(editor -> editor.accept(recipe));
    }

    @Override
    public Runnable onEdit(Consumer<String> listener) {
        editors.add(listener);
        return () -> editors.remove(listener);
    }
}
