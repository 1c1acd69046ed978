package org.topolab.data.neural;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a trial is for, as {@code meta/trials/tiers.npy} says. */
enum Tier {
    TRAIN,
    VALIDATION,
    TEST,
    /** Further trials for test of the Sensorium competition. */
    FINAL_TEST;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tier> of(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Tier::word).toList();
    }
}
