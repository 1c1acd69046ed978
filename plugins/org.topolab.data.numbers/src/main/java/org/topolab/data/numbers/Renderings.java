package org.topolab.data.numbers;

import org.topolab.api.data.Split;
import org.topolab.api.stat.RandomStream;

/**
 * Which renderings of a digit belong to which split, as in the published set: all 648 combinations
 * of style and shift, shuffled; the first 500 are for training and the last 100 for testing, so
 * that no combination is in both. The size of each is random.
 */
final class Renderings {

    /** Training images of a digit. */
    static final int TRAIN = 500;

    /** Test images of a digit. */
    static final int TEST = 100;

    private static final int SHIFTS = Rendering.RIGHTS * Rendering.DOWNS;

    private final RandomStream random;

    Renderings(long seed) {
        this.random = RandomStream.of(seed).split("number-images");
    }

    /** How many images of a digit a split has. */
    static int ofEach(Split split) {
        return split == Split.TRAIN ? TRAIN : TEST;
    }

    /** All renderings of a digit in a split, in their order. */
    Rendering[] of(int digit, Split split) {
        RandomStream own = random.split(digit);
        int[] order = own.split("order").permutation(Style.ALL.size() * SHIFTS);
        RandomStream sizes = own.split("sizes");
        int first = split == Split.TRAIN ? 0 : order.length - TEST;
        Rendering[] renderings = new Rendering[ofEach(split)];
        for (int i = 0; i < renderings.length; i++) {
            int combination = order[first + i];
            int shift = combination % SHIFTS;
            renderings[i] =
                    new Rendering(
                            digit,
                            Style.ALL.get(combination / SHIFTS),
                            Rendering.FIRST_SIZE
                                    + (int) (Rendering.SIZES * sizes.uniform(combination)),
                            Rendering.FIRST_RIGHT + shift % Rendering.RIGHTS,
                            Rendering.FIRST_DOWN + shift / Rendering.RIGHTS);
        }
        return renderings;
    }
}
