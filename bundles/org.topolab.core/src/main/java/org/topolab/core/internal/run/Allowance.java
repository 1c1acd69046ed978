package org.topolab.core.internal.run;

/**
 * How much time may go into looking at a network while it is trained: at most two hundredths of the
 * training, but for the first look, which comes early and is made up for later.
 */
final class Allowance {

    private static final double SHARE = 0.02;

    /** What the first look may take, as a share of the training before it. */
    private static final double FIRST = 0.2;

    private static final long SOON_NANOS = 1_000_000_000;

    /** Nobody sees more. */
    private static final long BETWEEN_NANOS = 500_000_000;

    private long spent;
    private long expected;
    private long lookedAt;
    private boolean looked;

    /**
     * Whether it is time for a look.
     *
     * @param trained nanoseconds that went into training
     * @param foretold nanoseconds that the first look will take; later ones are told by the last
     */
    boolean allows(long trained, long foretold) {
        if (!looked) {
            return trained >= SOON_NANOS && foretold <= FIRST * trained;
        }
        return trained - lookedAt >= BETWEEN_NANOS && spent + expected <= SHARE * trained;
    }

    /**
     * Counts a look.
     *
     * @param trained nanoseconds that had gone into training
     * @param nanos what it took
     */
    void spend(long trained, long nanos) {
        looked = true;
        lookedAt = trained;
        expected = nanos;
        spent += nanos;
    }
}
