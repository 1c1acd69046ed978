package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How points are kept on the map. */
enum Bound {
    /** Moved to the border; a coordinate beyond it has no gradient. */
    CLAMP,
    /** Centres are the hyperbolic tangent of what is trained. */
    TANH,
    /** Moved to the border; gradients pass as if it had not been. */
    STRAIGHT_THROUGH;

    /** Names as written in a recipe. */
    static List<String> names() {
        return Arrays.stream(values()).map(Bound::word).toList();
    }

    /** That of a name. */
    static Bound of(String name) {
        return Arrays.stream(values())
                .filter(bound -> bound.word().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Name as written in a recipe. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A coordinate, on the map. */
    static float clamp(float coordinate) {
        return Math.max(-1, Math.min(1, coordinate));
    }

    /** Whether a coordinate has a gradient. */
    boolean passes(float coordinate) {
        return this == STRAIGHT_THROUGH || (coordinate >= -1 && coordinate <= 1);
    }
}
