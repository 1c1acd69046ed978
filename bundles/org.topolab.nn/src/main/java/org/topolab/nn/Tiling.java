package org.topolab.nn;

import org.topolab.nn.internal.Dropout;

/**
 * How the outputs of n x n sub-networks become one map: input q (row-major over blocks) fills block
 * (q div n, q mod n), its unit u (row-major) is row u div s, column u mod s of the block of side s.
 *
 * @param n blocks along a side, a divisor of side
 * @param side units along a side of the map
 * @param squash what each unit goes through then
 * @param dropout probability of dropping a value in training, in [0, 1); kept values are scaled
 * @param seed of the dropout's counter-based random numbers
 */
public record Tiling(int n, int side, Squash squash, double dropout, long seed) {

    public Tiling {
        if (n < 1 || side < 1 || side % n != 0) {
            throw new IllegalArgumentException(
                    "grid of side %d cannot be divided into %d x %d blocks; use a divisor of %d"
                            .formatted(side, n, n, side));
        }
        new Dropout(dropout, seed); // refuses a probability that is none
    }

    /** Units along a side of a block. */
    public int block() {
        return side / n;
    }
}
