package org.topolab.desktop.internal.window;

import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.desktop.view.WorkbenchView;

/** Puts views that come into the window, and takes those that go out of it. On the event thread. */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Docks docks;
    private final Perspectives perspectives;
    private final Workbench workbench;
    private final List<ViewPanel> coming = new ArrayList<>();
    private boolean begun;
    private boolean ended;

    Arrivals(Docks docks, Perspectives perspectives, Workbench workbench) {
        this.docks = docks;
        this.perspectives = perspectives;
        this.workbench = workbench;
    }

    /** Shows the views that have come so far. */
    void begin() {
        if (ended) {
            return;
        }
        coming.forEach(docks::add);
        coming.clear();
        begun = true;
        perspectives.begin();
    }

    /** The window is closed; what comes or goes from now on is not its own. */
    void end() {
        ended = true;
        coming.clear();
    }

    /** A view has come. */
    void come(Views.Offer offer) {
        if (ended) {
            return;
        }
        if (offer.view().isEmpty()) {
            workbench.warn(
                    "A view of %s failed; 'list plugins' says why".formatted(offer.bundle()));
            return;
        }
        WorkbenchView view = offer.view().get();
        ViewFacts facts;
        try {
            facts = view.facts();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a view of {} does not say what it is", offer.bundle(), e);
            workbench.warn("A view of %s failed: %s".formatted(offer.bundle(), e));
            return;
        }
        if (docks.find(facts.id()).isPresent() || isComing(facts.id())) {
            workbench.warn(
                    "View '%s' of %s is left out: another one has that id"
                            .formatted(facts.id(), offer.bundle()));
            return;
        }
        coming.add(new ViewPanel(offer.bundle(), view, facts, workbench));
        if (begun) {
            // those that come together are put in together
            SwingUtilities.invokeLater(this::putIn);
        }
    }

    /** A view is gone. */
    void gone(Views.Offer offer) {
        coming.removeIf(panel -> offer.view().filter(v -> v == panel.view()).isPresent());
        docks.panels().stream()
                .filter(panel -> offer.view().filter(v -> v == panel.view()).isPresent())
                .findFirst()
                .ifPresent(panel -> docks.remove(panel.facts().id()));
    }

    private boolean isComing(String id) {
        return coming.stream().anyMatch(panel -> panel.facts().id().equals(id));
    }

    private void putIn() {
        if (!coming.isEmpty()) {
            List<ViewPanel> panels = List.copyOf(coming);
            coming.clear();
            perspectives.add(panels);
        }
    }
}
