package org.topolab.api.study;

import java.util.List;
import java.util.Locale;

/** Whether runs bear out a claim. */
public enum Verdict {
    /** They show what is claimed, beyond what chance gives. */
    YES,
    /** They show that it is not so. */
    NO,
    /** They cannot tell: too few, too small, or of another kind. */
    OPEN;

    /**
     * What two tests of runs say: {@code YES}, {@code NO}, or {@code OPEN} if neither succeeds, and
     * of a miniature always.
     */
    public static Verdict of(Scale scale, boolean yes, boolean no) {
        if (scale == Scale.MINIATURE) {
            return OPEN;
        }
        if (yes) {
            return YES;
        }
        return no ? NO : OPEN;
    }

    /** Of a claim about every one of several: one that fails is enough for {@code NO}. */
    public static Verdict every(List<Verdict> each) {
        if (each.contains(NO)) {
            return NO;
        }
        return each.isEmpty() || each.contains(OPEN) ? OPEN : YES;
    }

    /** A word for tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
