package org.topolab.model.corereadout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How constants are written in recipes: {@code LAPLACE_L2} is laplace-l2. */
final class Words {

    private Words() {}

    static <T extends Enum<T>> List<String> of(Class<T> type) {
        return Stream.of(type.getEnumConstants()).map(Words::word).toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T extends Enum<T>> T constant(Class<T> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
