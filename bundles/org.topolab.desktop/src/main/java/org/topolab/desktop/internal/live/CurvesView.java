package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.Archive;
import org.topolab.core.run.Row;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Curves of the run that is at work or selected, once a second while it trains. */
@Component
public final class CurvesView implements WorkbenchView {

    private static final int BETWEEN_MILLIS = 1000;

    private final LiveRuns live;
    private final Archive archive;
    private final List<Runnable> closing = new ArrayList<>();
    private final Followed followed = new Followed();
    private Kept kept = Kept.NOTHING;
    private Map<Quantity, List<Row>> rows = Map.of();
    private int heard = -1;
    private boolean changed = true;

    /** What was read of a run's folder. */
    private record Kept(String name, List<Row> rows) {
        private static final Kept NOTHING = new Kept("", List.of());
    }

    @Activate
    public CurvesView(@Reference LiveRuns live, @Reference Archive archive) {
        this.live = live;
        this.archive = archive;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "curves",
                "Curves",
                "Loss, score and any measured number of a run, while it trains and afterwards",
                Perspective.TRAIN,
                Region.CENTRE,
                1);
    }

    @Override
    public JComponent open(Workbench workbench) {
        RunActions actions = new RunActions(workbench);
        CurvesPanel panel = new CurvesPanel(() -> followed.shown().ifPresent(actions::curves));
        followed.selected(workbench.selection());
        closing.add(
                live.onChange(
                        () -> {
                            changed = true;
                            if (followed.live(live)) {
                                other(workbench);
                            }
                        }));
        closing.add(
                workbench.onSelection(
                        selection -> {
                            if (followed.selected(selection)) {
                                other(workbench);
                            }
                        }));
        closing.add(
                workbench.onJobs(
                        job -> {
                            if (job.state() == Job.State.ENDED) {
                                read(workbench);
                            }
                        }));
        Timer timer = new Timer(BETWEEN_MILLIS, e -> refresh(panel));
        timer.start();
        closing.add(timer::stop);
        followed.live(live);
        read(workbench);
        return panel;
    }

    private void other(Workbench workbench) {
        kept = Kept.NOTHING;
        heard = -1;
        read(workbench);
    }

    /** Reads what is kept of the run; what comes after it is heard. */
    private void read(Workbench workbench) {
        changed = true;
        Optional<Path> folder = followed.shown();
        if (folder.isEmpty()) {
            return;
        }
        workbench.work(
                "reading curves",
                () -> {
                    Archive.Kept found = archive.open(folder.get());
                    return new Kept(found.name(), found.rows());
                },
                found -> {
                    if (folder.equals(followed.shown())) {
                        kept = found;
                        heard = -1;
                        changed = true;
                    }
                });
    }

    private void refresh(CurvesPanel panel) {
        if (changed && panel.isShowing()) {
            changed = false;
            show(panel);
        }
    }

    /** Shows what is known now. */
    void show(CurvesPanel panel) {
        Optional<LiveRun> run = followed.shown().flatMap(live::find);
        int count = run.map(LiveRun::rowCount).orElse(0);
        if (heard != count) {
            List<Row> all = new ArrayList<>(kept.rows());
            run.ifPresent(r -> all.addAll(r.rows()));
            rows = Quantity.all(all);
            heard = count;
        }
        panel.show(
                run.map(LiveRun::name).orElse(kept.name()),
                run.map(LiveRun::loss).orElseGet(() -> new double[2][0]),
                rows);
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
    }
}
