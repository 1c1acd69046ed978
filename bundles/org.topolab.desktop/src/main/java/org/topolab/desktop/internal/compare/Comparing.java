package org.topolab.desktop.internal.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A sign between a column and a value in a filter. */
@SuppressWarnings("ImmutableEnumChecker") // its predicates do not change, but do not say so
enum Comparing {
    EQUAL("=", order -> order == 0),
    OTHER("!=", order -> order != 0),
    LESS("<", order -> order < 0),
    AT_MOST("<=", order -> order <= 0),
    MORE(">", order -> order > 0),
    AT_LEAST(">=", order -> order >= 0),
    CONTAINS("~", order -> false);

    private final String sign;
    private final IntPredicate wanted;

    Comparing(String sign, IntPredicate wanted) {
        this.sign = sign;
        this.wanted = wanted;
    }

    String sign() {
        return sign;
    }

    static Comparing of(String sign) throws NotUnderstoodException {
        String one = sign.equals("==") ? "=" : sign;
        return Arrays.stream(values())
                .filter(each -> each.sign.equals(one))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotUnderstoodException(
                                        "'%s' is no sign; use one of %s."
                                                .formatted(
                                                        sign,
                                                        Arrays.stream(values())
                                                                .map(Comparing::sign)
                                                                .collect(
                                                                        Collectors.joining(" ")))));
    }

    /** Numbers are compared as numbers, texts as texts; nothing is only unlike something. */
    boolean holds(Cell found, Cell value) {
        if (this == CONTAINS) {
            return found.text()
                    .toLowerCase(Locale.ROOT)
                    .contains(value.text().toLowerCase(Locale.ROOT));
        }
        boolean alike = found.isNumber() == value.isNumber();
        if (found.isEmpty() || !alike) {
            return this == OTHER;
        }
        return wanted.test(
                found.isNumber()
                        ? Double.compare(found.number(), value.number())
                        : found.text().compareToIgnoreCase(value.text()));
    }
}
