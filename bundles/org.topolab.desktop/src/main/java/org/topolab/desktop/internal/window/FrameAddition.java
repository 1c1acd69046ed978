package org.topolab.desktop.internal.window;

/** Adds menus, buttons and keys to the window. Registered as a service by whoever has some. */
public interface FrameAddition {

    /** Called once, on the event thread, before the window is shown; must be quick. */
    void addTo(FrameParts parts);
}
