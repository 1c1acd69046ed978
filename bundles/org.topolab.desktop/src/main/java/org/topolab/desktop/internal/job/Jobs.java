package org.topolab.desktop.internal.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.desktop.view.Job;
import org.topolab.shell.Commands;

/** All verbs that the window has been told to run. Safe for several threads. */
@Component(service = Jobs.class)
public final class Jobs {

    private final BundleContext context;
    private final List<Job> all = new CopyOnWriteArrayList<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public Jobs(BundleContext context) {
        this.context = context;
    }

    /** Runs a verb on a thread of its own. */
    public Job run(List<String> words, Path directory) {
        VerbJob job = new VerbJob(words, directory, changed -> tell(changed));
        all.add(0, job);
        ServiceReference<Commands> reference = context.getServiceReference(Commands.class);
        if (reference == null) {
            job.refuse("no command service is there");
        } else {
            job.start(context.getService(reference));
        }
        return job;
    }

    /** The newest first. */
    public List<Job> all() {
        return List.copyOf(all);
    }

    /**
     * Hears of every change, on any thread.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<Job> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Job job) {
        listeners.forEach(listener -> listener.accept(job));
    }
}
