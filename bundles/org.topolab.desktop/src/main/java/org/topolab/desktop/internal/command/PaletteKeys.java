package org.topolab.desktop.internal.command;

/** How the palette is opened. */
final class PaletteKeys {

    /** Id of its command. */
    static final String ID = "palette";

    /** Its key, unless the user has another one. */
    static final String KEY = "ctrl shift P";

    /** Opens it too, unless a command has that key. */
    static final String OTHER = "ctrl K";

    private PaletteKeys() {}
}
