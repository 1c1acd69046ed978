package org.topolab.desktop.internal.window;

import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSimplePanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingTabPanelNode;
import java.util.List;
import java.util.Optional;
import javax.swing.JSplitPane;

/** Layouts in the words of Modern Docking. */
final class Docked {

    private static final double LEAST_SHARE = 0.03;

    private static final String NO_CLASS = ViewPanel.class.getName();

    private Docked() {}

    /** What to dock. */
    static DockingLayoutNode nodes(Layout layout, DockingAPI docking) {
        if (layout instanceof Layout.Split split) {
            return new DockingSplitPanelNode(
                    docking,
                    nodes(split.first(), docking),
                    nodes(split.second(), docking),
                    split.down() ? JSplitPane.VERTICAL_SPLIT : JSplitPane.HORIZONTAL_SPLIT,
                    split.share(),
                    "");
        }
        Layout.Tabs tabs = (Layout.Tabs) layout;
        DockingTabPanelNode node =
                new DockingTabPanelNode(docking, tabs.views().get(0), NO_CLASS, "", "", "");
        tabs.views().forEach(view -> node.addTab(view, NO_CLASS, "", "", ""));
        node.bringToFront(new DockingSimplePanelNode(docking, tabs.shown(), NO_CLASS, "", "", ""));
        return node;
    }

    /** What is docked; empty if nothing is. */
    static Optional<Layout> layout(DockingLayoutNode node) {
        if (node instanceof DockingSplitPanelNode split) {
            Optional<Layout> first = layout(split.getLeft());
            Optional<Layout> second = layout(split.getRight());
            if (first.isPresent() && second.isPresent()) {
                return Optional.of(
                        new Layout.Split(
                                split.getOrientation() == JSplitPane.VERTICAL_SPLIT,
                                share(split.getDividerProportion()),
                                first.get(),
                                second.get()));
            }
            return first.isPresent() ? first : second;
        }
        if (node instanceof DockingTabPanelNode tabs) {
            List<String> views =
                    tabs.getPersistentIDs().stream()
                            .map(DockingSimplePanelNode::getPersistentID)
                            .toList();
            return views.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            views.contains(tabs.getSelectedTabID())
                                    ? new Layout.Tabs(views, tabs.getSelectedTabID())
                                    : Layout.Tabs.of(views));
        }
        return node instanceof DockingSimplePanelNode simple
                ? Optional.of(Layout.Tabs.of(List.of(simple.getPersistentID())))
                : Optional.empty();
    }

    /** A part that is not shown yet has no size. */
    private static double share(double told) {
        return Double.isFinite(told) ? Math.min(Math.max(told, LEAST_SHARE), 1 - LEAST_SHARE) : 0.5;
    }
}
