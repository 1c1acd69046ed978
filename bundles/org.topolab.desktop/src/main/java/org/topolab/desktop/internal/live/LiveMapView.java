package org.topolab.desktop.internal.live;

import java.awt.event.HierarchyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.Archive.Found;
import org.topolab.core.run.Glimpse;
import org.topolab.desktop.internal.live.LiveMaps.Newest;
import org.topolab.desktop.internal.live.LiveMaps.Source;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/**
 * The newest map of the run that is at work or selected. While it shows, core takes glimpses in the
 * midst of epochs.
 */
@Component
public final class LiveMapView implements WorkbenchView {

    private static final int BETWEEN_MILLIS = 500;

    private final LiveRuns live;
    private final Archive archive;
    private final List<Runnable> closing = new ArrayList<>();
    private final Followed followed = new Followed();
    private Optional<Archive.Kept> kept = Optional.empty();
    private int epoch = -1;
    private Optional<Glimpse> drawn = Optional.empty();
    private Runnable curious = () -> {};

    @Activate
    public LiveMapView(@Reference LiveRuns live, @Reference Archive archive) {
        this.live = live;
        this.archive = archive;
    }

    @Override
    public ViewFacts facts() {
        return new ViewFacts(
                "live-map",
                "Live map",
                "The newest map of a run, also in the midst of an epoch",
                Perspective.TRAIN,
                Region.RIGHT,
                2);
    }

    @Override
    public JComponent open(Workbench workbench) {
        LiveMapPanel[] panel = new LiveMapPanel[1];
        panel[0] = new LiveMapPanel(() -> chosen(workbench, panel[0]));
        LiveMapPanel shown = panel[0];
        shown.addHierarchyListener(
                event -> {
                    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                        curious.run();
                        curious = shown.isShowing() ? live.beCurious() : () -> {};
                    }
                });
        followed.selected(workbench.selection());
        followed.live(live);
        closing.add(
                workbench.onSelection(
                        selection -> {
                            if (followed.selected(selection)) {
                                other(workbench, shown);
                            }
                        }));
        closing.add(
                workbench.onJobs(
                        job -> {
                            if (job.state() == Job.State.ENDED) {
                                read(workbench, shown);
                            }
                        }));
        Timer timer = new Timer(BETWEEN_MILLIS, e -> refresh(workbench, shown));
        timer.start();
        closing.add(timer::stop);
        closing.add(() -> curious.run());
        read(workbench, shown);
        return shown;
    }

    /** Looks for news; reads an epoch's maps when it has ended. */
    void refresh(Workbench workbench, LiveMapPanel panel) {
        if (followed.live(live)) {
            other(workbench, panel);
            return;
        }
        Optional<LiveRun> run = followed.shown().flatMap(live::find);
        int now = run.map(LiveRun::measuredEpoch).orElse(-1);
        if (now != epoch) {
            epoch = now;
            read(workbench, panel);
        }
        List<Glimpse> glimpses = glimpses();
        if (!glimpses.isEmpty()) {
            panel.offer(LiveMaps.sources(glimpses, found()));
            Optional<Glimpse> newest = glimpse(panel.source());
            if (newest.isPresent() && !newest.equals(drawn)) {
                drawn = newest;
                panel.show(newest.map(LiveMaps::of));
            }
        }
    }

    private void other(Workbench workbench, LiveMapPanel panel) {
        kept = Optional.empty();
        drawn = Optional.empty();
        epoch = followed.shown().flatMap(live::find).map(LiveRun::measuredEpoch).orElse(-1);
        panel.offer(List.of());
        panel.show(Optional.empty());
        read(workbench, panel);
    }

    /** Reads what the folder holds, then the map. */
    private void read(Workbench workbench, LiveMapPanel panel) {
        Optional<Path> folder = followed.shown();
        if (folder.isEmpty()) {
            return;
        }
        Optional<Source> wanted = panel.source();
        workbench.work(
                "reading maps",
                () -> {
                    Archive.Kept run = archive.open(folder.get());
                    return new Opened(run, first(run, wanted));
                },
                opened -> {
                    if (folder.equals(followed.shown())) {
                        kept = Optional.of(opened.run);
                        panel.offer(LiveMaps.sources(glimpses(), opened.run.found()));
                        if (panel.source().flatMap(s -> glimpse(Optional.of(s))).isEmpty()) {
                            opened.first.ifPresent(
                                    first -> {
                                        panel.choose(first.source);
                                        panel.show(Optional.of(first.newest));
                                    });
                        }
                    }
                });
    }

    /** A run and what is shown of it. */
    private record Opened(Archive.Kept run, Optional<First> first) {}

    private record First(Source source, Newest newest) {}

    /** What was chosen before, or else the first that has maps. */
    private Optional<First> first(Archive.Kept run, Optional<Source> wanted) throws IOException {
        List<Found> order = new ArrayList<>(run.found());
        order.sort(
                Comparator.comparing(
                        f -> !wanted.equals(Optional.of(new Source(f.metric(), f.sheet())))));
        for (Found found : order) {
            Newest newest = LiveMaps.read(archive, run, found);
            if (!LiveMaps.maps(newest.results()).isEmpty()) {
                return Optional.of(new First(new Source(found.metric(), found.sheet()), newest));
            }
        }
        return Optional.empty();
    }

    private void chosen(Workbench workbench, LiveMapPanel panel) {
        drawn = glimpse(panel.source());
        if (drawn.isPresent()) {
            panel.show(drawn.map(LiveMaps::of));
        } else {
            read(workbench, panel);
        }
    }

    private List<Glimpse> glimpses() {
        return followed.shown()
                .flatMap(live::find)
                .filter(LiveRun::running)
                .map(LiveRun::glimpses)
                .orElse(List.of());
    }

    private Optional<Glimpse> glimpse(Optional<Source> source) {
        return glimpses().stream()
                .filter(g -> source.equals(Optional.of(new Source(g.metric(), g.sheet()))))
                .findFirst();
    }

    private List<Found> found() {
        return kept.map(Archive.Kept::found).orElse(List.of());
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        closing.clear();
    }
}
