package org.topolab.desktop.internal.recipe;

import java.nio.file.Path;
import java.util.Optional;

/** What people are asked. */
interface Ask {

    /** What becomes of changes that are in no file. */
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** Asks before another recipe replaces one that was changed. */
    Answer unsaved(String name);

    /** Asks for a file to open; empty if none is named. */
    Optional<Path> open(Path start);

    /** Asks where to save; another file there may be replaced then. */
    Optional<Path> save(Path start);
}
