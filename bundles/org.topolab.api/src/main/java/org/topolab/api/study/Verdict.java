package org.topolab.api.study;

import java.util.Locale;

/** Whether runs bear out a claim. */
public enum Verdict {
    /** They show what is claimed, beyond what chance gives. */
    YES,
    /** They show that it is not so. */
    NO,
    /** They cannot tell: too few, too small, or of another kind. */
    OPEN;

    /** A word for tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
