package org.topolab.desktop.internal.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.topolab.desktop.view.FakeJob;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.Workbench;

/** A workbench whose work is done on threads of its own, as in a window. */
final class ThreadedWorkbench implements Workbench {

    private final Path directory;
    private final List<Consumer<Selection>> watchers = new CopyOnWriteArrayList<>();
    private Selection selection = Selection.none();

    ThreadedWorkbench(Path directory) {
        this.directory = directory;
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Job run(List<String> words) {
        return new FakeJob(words);
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }

    @Override
    public Runnable onJobs(Consumer<Job> listener) {
        return () -> {};
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void select(Selection next) {
        selection = next;
        watchers.forEach(watcher -> watcher.accept(next));
    }

    @Override
    public Runnable onSelection(Consumer<Selection> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public <T> void work(String what, Callable<T> work, Consumer<T> then) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                T result = work.call();
                                SwingUtilities.invokeLater(() -> then.accept(result));
                            } catch (Exception e) {
                                throw new IllegalStateException(what, e);
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void tell(String sentence) {}

    @Override
    public void warn(String sentence) {}

    @Override
    public void show(String view) {}

    @Override
    public void edit(String recipe) {}

    @Override
    public Runnable onEdit(Consumer<String> listener) {
        return () -> {};
    }
}
