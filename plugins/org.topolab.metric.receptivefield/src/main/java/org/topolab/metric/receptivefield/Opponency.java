package org.topolab.metric.receptivefield;

import java.util.Locale;

/** What gratings do to a unit, against its answer to a uniform image. */
enum Opponency {
    /** Every grating leaves it as it is. */
    UNRESPONSIVE(0),
    /** Gratings only excite it, or only inhibit it. */
    NON_OPPONENT(1),
    /** Some gratings excite it, others inhibit it. */
    OPPONENT(2);

    /** Less than this share of the largest answer is rounding of 32-bit numbers. */
    private static final double ROUNDING = 1e-6;

    private final int code;

    Opponency(int code) {
        this.code = code;
    }

    /** Number in tables. */
    int code() {
        return code;
    }

    /**
     * @param spontaneous answer to the uniform image
     * @param lowest answer to any grating or the uniform image
     * @param highest answer to any grating or the uniform image
     */
    static Opponency of(double spontaneous, double lowest, double highest) {
        double room = ROUNDING * Math.max(Math.abs(lowest), Math.abs(highest));
        boolean inhibited = lowest < spontaneous - room;
        boolean excited = highest > spontaneous + room;
        if (inhibited && excited) {
            return OPPONENT;
        }
        return inhibited || excited ? NON_OPPONENT : UNRESPONSIVE;
    }

    /** Name as a result. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
