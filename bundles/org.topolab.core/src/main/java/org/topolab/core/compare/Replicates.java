package org.topolab.core.compare;

import java.util.Locale;

/** What counts as one independent repetition in a test. */
public enum Replicates {
    /** Runs of other seeds: the test says whether conditions differ. */
    NETWORKS,
    /**
     * Images or classes shown to one run of each condition, paired: the test says whether these two
     * networks differ, which they nearly always do. As has been published.
     */
    ITEMS;

    /** Name as typed: {@code networks}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
