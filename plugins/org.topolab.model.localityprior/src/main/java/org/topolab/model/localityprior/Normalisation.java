package org.topolab.model.localityprior;

/** How the factors of a unit's connections are scaled. */
enum Normalisation {
    /** Not at all, as the published code in the end. */
    NONE,
    /** Those to one unit have a sum of as many as it has inputs. */
    ROW_SUM,
    /**
     * Those to unit i are divided by the mean of those from unit i, as the published code did: the
     * same as {@code ROW_SUM} for sheets of one size, and impossible for others.
     */
    AS_CODED
}
