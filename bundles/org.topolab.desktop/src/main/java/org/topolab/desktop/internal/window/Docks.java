package org.topolab.desktop.internal.window;

import java.util.List;
import java.util.Optional;
import org.topolab.desktop.view.ViewFacts;

/** The views of the window, and where they are docked at this moment. On the event thread. */
interface Docks {

    /** Takes a view in; it is docked nowhere yet. */
    void add(ViewPanel panel);

    /** Lets a view go. */
    void remove(String id);

    /** The view of an id. */
    Optional<ViewPanel> find(String id);

    /** All views. */
    List<ViewPanel> panels();

    /** Facts of all views. */
    default List<ViewFacts> facts() {
        return panels().stream().map(ViewPanel::facts).toList();
    }

    /** Arranges views; those that are not there are left out. */
    void arrange(Optional<Layout> layout);

    /** How views are arranged now; empty if none is docked. */
    Optional<Layout> arrangement();

    /** Whether a view is docked. */
    boolean docked(String id);

    /** Brings a docked view to the front. */
    void front(String id);
}
