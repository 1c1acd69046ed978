package org.topolab.desktop.internal.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.task.Monitor;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** The runs of the working directory, those at work on top. */
@Component
public final class RunsView implements WorkbenchView {

    /** Often enough for people; each time costs the training a little. */
    private static final int BETWEEN_MILLIS = 500;

    private final LiveRuns live;
    private final RunIndex index;
    private final List<Runnable> closing = new ArrayList<>();
    private List<RunSummary> kept = List.of();
    private boolean dirty;
    private int alive;
    private boolean reading;
    private boolean again;

    @Activate
    public RunsView(@Reference LiveRuns live, @Reference RunIndex index) {
        this.live = live;
        this.index = index;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "runs",
                "Runs",
                "Runs of the working directory, with progress, pause, stop and resume",
                Perspective.TRAIN,
                Region.BOTTOM,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        RunsPanel panel = new RunsPanel(workbench);
        Runnable show = () -> panel.show(RunLines.of(kept, live.all(), workbench.jobs()));
        closing.add(live.onChange(() -> dirty = true));
        Timer timer = new Timer(BETWEEN_MILLIS, e -> changed(workbench, show));
        timer.start();
        closing.add(timer::stop);
        closing.add(
                workbench.onJobs(
                        job -> {
                            show.run();
                            if (job.state() == Job.State.ENDED) {
                                read(workbench, show);
                            }
                        }));
        closing.add(workbench.onSelection(s -> s.run().ifPresent(panel::choose)));
        FolderWatch watch = new FolderWatch(workbench.directory(), () -> read(workbench, show));
        closing.add(watch::close);
        show.run();
        read(workbench, show);
        return panel;
    }

    /** Reads folders anew only when a run has begun or ended. */
    private void changed(Workbench workbench, Runnable show) {
        if (!dirty) {
            return;
        }
        dirty = false;
        int now = (int) live.all().stream().filter(LiveRun::running).count();
        if (now != alive) {
            alive = now;
            read(workbench, show);
        }
        show.run();
    }

    private void read(Workbench workbench, Runnable show) {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        workbench.work(
                "reading runs",
                () -> {
                    List<RunSummary> found = new ArrayList<>();
                    try {
                        index.list(workbench.directory(), found::add, Monitor.silent());
                    } catch (IOException | RuntimeException e) {
                        return new Read(found, e.getMessage());
                    }
                    return new Read(found, "");
                },
                read -> {
                    reading = false;
                    kept = read.found;
                    show.run();
                    if (!read.problem.isEmpty()) {
                        workbench.tell(read.problem);
                    }
                    if (again) {
                        again = false;
                        read(workbench, show);
                    }
                });
    }

    /** What was read, and what went wrong; empty if nothing did. */
    private record Read(List<RunSummary> found, String problem) {}

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
    }
}
