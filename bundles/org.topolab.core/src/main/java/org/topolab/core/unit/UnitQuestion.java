package org.topolab.core.unit;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a network is asked about some of its units.
 *
 * @param sheet a sheet of the network, {@code output} among them; with {@code @ID} other data of
 *     that id are shown than the run's own
 * @param units numbers in the sheet, at least one, each once
 * @param count how many images that drive a unit most, and least, are wanted; 0 for none
 * @param field whether the receptive field is wanted
 * @param tuning whether answers to gratings are wanted
 * @param epoch of the weights; empty for the latest
 */
public record UnitQuestion(
        String sheet,
        List<Integer> units,
        int count,
        boolean field,
        boolean tuning,
        OptionalInt epoch) {

    /** Most images that are kept for a unit. */
    public static final int MOST = 1000;

    public UnitQuestion {
        units = List.copyOf(units);
        if (units.isEmpty() || units.stream().distinct().count() != units.size()) {
            throw new IllegalArgumentException(
                    "units are %s, expected at least one, each once".formatted(units));
        }
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(
                    "%d best images, expected 0 to %d".formatted(count, MOST));
        }
    }
}
