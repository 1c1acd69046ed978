package org.topolab.desktop.internal.explore;

import java.util.Collections;
import java.util.List;

/**
 * Which of several measured epochs is looked at.
 *
 * @param epochs ascending, at least one
 * @param at index of the one looked at
 */
record EpochModel(List<Integer> epochs, int at) {

    EpochModel {
        epochs = List.copyOf(epochs);
        at = Math.max(0, Math.min(epochs.size() - 1, at));
    }

    /** At an epoch, or at the last one before it that was measured. */
    static EpochModel of(List<Integer> epochs, int epoch) {
        int found = Collections.binarySearch(epochs, epoch);
        return new EpochModel(epochs, found >= 0 ? found : -found - 2);
    }

    /** The epoch looked at. */
    int epoch() {
        return epochs.get(at);
    }

    /** What a movie shows next. */
    EpochModel next(boolean loop) {
        boolean last = at == epochs.size() - 1;
        return new EpochModel(epochs, last && loop ? 0 : at + 1);
    }

    /** Whether a movie ends here. */
    boolean ends(boolean loop) {
        return at == epochs.size() - 1 && (!loop || epochs.size() == 1);
    }

    /** In words. */
    String words() {
        return epochs.size() == 1
                ? "epoch %d, the only one".formatted(epoch())
                : "epoch %d, %d of %d".formatted(epoch(), at + 1, epochs.size());
    }
}
