package org.topolab.desktop.internal.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;

/** Moves the focus from view to view, from left to right and top to bottom. */
final class FocusRing {

    private FocusRing() {}

    /**
     * Moves the focus.
     *
     * @param root what the views are in
     * @param panels of all views
     * @param step 1 to the next one, -1 to the one before
     */
    static void move(Container root, List<ViewPanel> panels, int step) {
        List<ViewPanel> shown =
                panels.stream()
                        .filter(ViewPanel::isShowing)
                        .sorted(
                                Comparator.<ViewPanel>comparingInt(p -> place(p, root).x)
                                        .thenComparingInt(p -> place(p, root).y))
                        .toList();
        if (shown.isEmpty()) {
            return;
        }
        int current = current(shown).map(shown::indexOf).orElse(-1);
        int next = current < 0 && step < 0 ? shown.size() - 1 : current + step;
        focus(shown.get(Math.floorMod(next, shown.size())));
    }

    /** The view that has the focus. */
    static Optional<ViewPanel> current(List<ViewPanel> panels) {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner == null
                ? Optional.empty()
                : panels.stream()
                        .filter(panel -> SwingUtilities.isDescendingFrom(owner, panel))
                        .findFirst();
    }

    /** Gives the focus to what a view would take first. */
    static void focus(ViewPanel panel) {
        Container cycle = panel.getFocusCycleRootAncestor();
        FocusTraversalPolicy policy = cycle == null ? null : cycle.getFocusTraversalPolicy();
        Component first = policy == null ? null : policy.getComponentAfter(cycle, panel);
        if (first != null && SwingUtilities.isDescendingFrom(first, panel)) {
            first.requestFocusInWindow();
        } else {
            panel.requestFocusInWindow();
        }
    }

    private static Rectangle place(ViewPanel panel, Container root) {
        return SwingUtilities.convertRectangle(panel.getParent(), panel.getBounds(), root);
    }
}
