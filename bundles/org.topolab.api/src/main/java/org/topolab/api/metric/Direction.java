package org.topolab.api.metric;

/** Which values mean more of what a metric is about. */
public enum Direction {
    /** Larger is more. */
    HIGHER,
    /** Smaller is more. */
    LOWER,
    /** Neither, such as a map or a count. */
    NEITHER
}
