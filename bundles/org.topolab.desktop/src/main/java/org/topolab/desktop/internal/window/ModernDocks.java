package org.topolab.desktop.internal.window;

import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.app.Docking;
import io.github.andrewauclair.moderndocking.app.DockingState;
import io.github.andrewauclair.moderndocking.app.RootDockingPanel;
import io.github.andrewauclair.moderndocking.layouts.WindowLayout;
import io.github.andrewauclair.moderndocking.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;

/** Docks of Modern Docking, in a frame. */
final class ModernDocks implements Docks {

    private final JFrame frame;
    private final RootDockingPanel root;
    private final Map<String, ViewPanel> panels = new LinkedHashMap<>();

    ModernDocks(JFrame frame) {
        this.frame = frame;
        Settings.setDefaultTabPreference(DockableTabPreference.TOP_ALWAYS);
        Settings.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        Docking.initialize(frame);
        root = new RootDockingPanel(frame);
        root.setName("docking-root");
    }

    /** Where views are docked. */
    JComponent root() {
        return root;
    }

    @Override
    public void add(ViewPanel panel) {
        panels.put(panel.facts().id(), panel);
        Docking.registerDockable(panel);
    }

    @Override
    public void remove(String id) {
        ViewPanel panel = panels.remove(id);
        if (panel != null) {
            panel.close();
            Docking.deregisterDockable(panel);
        }
    }

    @Override
    public Optional<ViewPanel> find(String id) {
        return Optional.ofNullable(panels.get(id));
    }

    @Override
    public List<ViewPanel> panels() {
        return List.copyOf(panels.values());
    }

    @Override
    public void arrange(Optional<Layout> layout) {
        panels.values().stream().filter(Docking::isMaximized).forEach(Docking::minimize);
        Optional<Layout> there = layout.flatMap(l -> l.keep(panels::containsKey));
        DockingState.restoreWindowLayout(
                frame,
                new WindowLayout(
                        there.map(l -> Docked.nodes(l, Docking.getSingleInstance())).orElse(null)));
        frame.revalidate();
        frame.repaint();
    }

    @Override
    public Optional<Layout> arrangement() {
        return Docked.layout(DockingState.getWindowLayout(frame).getRootNode());
    }

    @Override
    public boolean docked(String id) {
        return panels.containsKey(id) && Docking.isDocked(id);
    }

    @Override
    public void front(String id) {
        if (docked(id)) {
            Docking.bringToFront(id);
        }
    }

    /** Closes a view; it can be shown again. */
    void hide(ViewPanel panel) {
        if (docked(panel.facts().id())) {
            if (Docking.isMaximized(panel)) {
                Docking.minimize(panel);
            }
            Docking.undock(panel);
        }
    }

    /** Makes a view fill the window, or puts it back. */
    void enlarge(ViewPanel panel) {
        if (Docking.isMaximized(panel)) {
            Docking.minimize(panel);
        } else {
            Docking.maximize(panel);
        }
        FocusRing.focus(panel);
    }

    /** Lets all views go. */
    void close() {
        panels.values().forEach(ViewPanel::close);
        panels.clear();
        Docking.uninitialize();
    }
}
