package org.topolab.shell.internal.verb;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;
import org.topolab.core.catalog.Entry;

/** What is common to contributions of all kinds. */
final class Kinds {

    private Kinds() {}

    /** The facts of an entry of any kind. */
    static Facts facts(Entry<?> entry) {
        return ((Info) entry.contribution().info()).facts();
    }
}
