package org.topolab.api.study;

import java.util.Locale;

/** How much is spent on a reproduction. */
public enum Scale {
    /** Seconds: shows that everything works; its numbers mean nothing. */
    MINIATURE,
    /** At most half an hour on two processors: smaller networks, less data, the same questions. */
    LAPTOP,
    /** As published. */
    FULL;

    /** Name as typed: {@code laptop}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
