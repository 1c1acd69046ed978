package org.topolab.desktop.internal.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.WorkbenchView;

/** The frame, and what is in it. On the event thread. */
final class MainWindow {

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    private static final Dimension FIRST_SIZE = new Dimension(1440, 900);

    private final JFrame frame = new JFrame();
    private final StatusLine status = new StatusLine();
    private final PerspectiveBar bar;
    private final WindowWorkbench workbench;
    private final Views views;
    private final Docks docks;
    private final Perspectives perspectives;
    private final Runnable closed;
    private final List<ViewPanel> coming = new ArrayList<>();
    private boolean open;

    MainWindow(Wish wish, Path state, Jobs jobs, Views views, Runnable closed) {
        this.views = views;
        this.closed = closed;
        workbench = new WindowWorkbench(wish.directory(), jobs, status);
        frame.setName("main-window");
        frame.setTitle("Topolab - " + wish.directory());
        frame.setSize(FIRST_SIZE);
        docks = new Docks(frame);
        LayoutStore store = new LayoutStore(state, workbench::warn);
        bar = new PerspectiveBar(perspective -> show(perspective));
        perspectives = new Perspectives(docks, store, Perspective.TRAIN, bar::select);
        if (wish.reset()) {
            List.of(Perspective.values()).forEach(store::forget);
        }
        workbench.showWith(perspectives::show);
        frame.add(bar, BorderLayout.NORTH);
        frame.add(docks.root(), BorderLayout.CENTER);
        frame.add(status, BorderLayout.SOUTH);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent event) {
                        close();
                    }
                });
    }

    /** Shows it. */
    void open() {
        views.follow(
                offer -> SwingUtilities.invokeLater(() -> come(offer)),
                offer -> SwingUtilities.invokeLater(() -> gone(offer)));
        // behind the views that are there already
        SwingUtilities.invokeLater(
                () -> {
                    coming.forEach(docks::add);
                    coming.clear();
                    perspectives.begin();
                    open = true;
                });
        frame.setVisible(true);
    }

    private void show(Perspective perspective) {
        perspectives.show(perspective);
    }

    private void come(Views.Offer offer) {
        Optional<WorkbenchView> view = offer.view();
        if (view.isEmpty()) {
            workbench.warn("A view of %s failed; the log has the cause".formatted(offer.bundle()));
            return;
        }
        ViewFacts facts;
        try {
            facts = view.get().facts();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a view of {} does not say what it is", offer.bundle(), e);
            workbench.warn("A view of %s failed: %s".formatted(offer.bundle(), e));
            return;
        }
        boolean taken =
                docks.find(facts.id()).isPresent()
                        || coming.stream().anyMatch(p -> p.facts().id().equals(facts.id()));
        if (taken) {
            workbench.warn(
                    "View '%s' of %s is left out: another one has that id"
                            .formatted(facts.id(), offer.bundle()));
            return;
        }
        coming.add(new ViewPanel(offer.bundle(), view.get(), facts, workbench));
        if (open) {
            SwingUtilities.invokeLater(this::addComing);
        }
    }

    private void addComing() {
        if (!coming.isEmpty()) {
            List<ViewPanel> panels = List.copyOf(coming);
            coming.clear();
            perspectives.add(panels);
        }
    }

    private void gone(Views.Offer offer) {
        addComing();
        docks.facts().stream()
                .map(facts -> docks.find(facts.id()).orElseThrow())
                .filter(panel -> offer.view().filter(v -> v == panel.view()).isPresent())
                .findFirst()
                .ifPresent(panel -> perspectives.remove(panel.facts().id()));
    }

    private void close() {
        perspectives.save();
        docks.close();
        frame.dispose();
        closed.run();
    }
}
