package org.topolab.data.syntheticv1;

/**
 * The generator that drew the binary checkerboards of published recordings: Park and Miller's with
 * the shuffle of Bays and Durham, known as {@code ran1}.
 *
 * @see <a href="https://doi.org/10.1145/63039.63042">Park, Miller 1988, CACM 31:1192</a>
 */
final class ShuffledParkMiller {

    private static final long MULTIPLIER = 16_807;
    private static final long MODULUS = (1L << 31) - 1;
    private static final int SLOTS = 32;
    private static final int WARM_UP = 8;
    private static final long STATES_OF_A_SLOT = 1 + (MODULUS - 1) / SLOTS;

    private final long[] slots = new long[SLOTS];
    private long state;
    private long last;

    /**
     * @param start first state, from 1 to 2^31 - 2; published programs write it with a minus sign
     */
    ShuffledParkMiller(long start) {
        if (start < 1 || start >= MODULUS) {
            throw new IllegalArgumentException(
                    "start %d, expected 1 to %d".formatted(start, MODULUS - 1));
        }
        this.state = start;
        for (int slot = SLOTS + WARM_UP - 1; slot >= 0; slot--) {
            advance();
            if (slot < SLOTS) {
                slots[slot] = state;
            }
        }
        this.last = slots[0];
    }

    /** The next number, between 0 and 1, both excluded. */
    double next() {
        advance();
        int slot = (int) (last / STATES_OF_A_SLOT);
        last = slots[slot];
        slots[slot] = state;
        return last / (double) MODULUS;
    }

    private void advance() {
        state = MULTIPLIER * state % MODULUS;
    }
}
