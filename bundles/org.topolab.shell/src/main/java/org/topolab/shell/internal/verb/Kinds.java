package org.topolab.shell.internal.verb;

import java.util.List;
import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;

/** The kinds of contribution that can be listed and described. */
final class Kinds {

    /** All, in the order of the help. */
    static final List<Kind<?>> ALL =
            List.of(
                    Kind.MODELS,
                    Kind.DATA,
                    Kind.METRICS,
                    Kind.READOUTS,
                    Kind.VIEWS,
                    Kind.REPRODUCTIONS);

    private Kinds() {}

    /** The facts of an entry of any kind. */
    static Facts facts(Entry<?> entry) {
        return ((Info) entry.contribution().info()).facts();
    }
}
