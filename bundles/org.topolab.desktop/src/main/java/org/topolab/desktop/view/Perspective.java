package org.topolab.desktop.view;

import java.util.Locale;

/** An arrangement of views for one kind of work. */
public enum Perspective {
    /** Recipes, runs in progress, their curves and maps. */
    TRAIN("Train"),
    /** Maps and units of one run. */
    EXPLORE("Explore"),
    /** Many runs side by side. */
    COMPARE("Compare"),
    /** What is installed. */
    PLUGINS("Plug-ins");

    private final String title;

    Perspective(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** As in file names: {@code train}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
