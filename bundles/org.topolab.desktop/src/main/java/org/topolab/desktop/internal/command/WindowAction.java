package org.topolab.desktop.internal.command;

import org.topolab.desktop.view.Workbench;

/**
 * Something the window does that is no verb, as it neither makes nor changes results. Registered as
 * an OSGi service, it appears in a menu and in the command palette. Called on the event thread.
 */
public interface WindowAction {

    /** Unique: lower-case letters, digits and hyphens. */
    String id();

    /** A few words, such as {@code Show recording}. */
    String title();

    /** One sentence, for tooltips and screen readers. */
    String summary();

    /** The menu it is in: {@code File}, {@code Run}, {@code View}, ... */
    String menu();

    /** What is pressed for it, as in {@code KeyStroke.getKeyStroke}; empty for nothing. */
    default String key() {
        return "";
    }

    /** Does it. */
    void run(Workbench workbench);

    /** Whether it can be done now. */
    default boolean enabled() {
        return true;
    }
}
