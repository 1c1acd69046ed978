package org.topolab.model.localityprior;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.topolab.api.study.Scale;

/** What stands between the two sheets in a trial, apart from the seed. */
enum Condition {
    /** An ordinary linear layer. */
    CONTROL(0),
    /** The prior as published, 1 / (d + 1). */
    LINEAR(1),
    /** The prior that falls least, 1 / sqrt(d + 1). */
    SQRT(0.5),
    /** The prior that falls most, 1 / (d + 1)^2. */
    QUADRATIC(2);

    private final double exponent;

    Condition(double exponent) {
        this.exponent = exponent;
    }

    /** The k of the prior's (d + 1)^-k; 0 is no prior at all. */
    double exponent() {
        return exponent;
    }

    /** The conditions of a scale, in the order in which one seed's runs are made. */
    static List<Condition> all(Scale scale) {
        return switch (scale) {
            case MINIATURE -> List.of(CONTROL, LINEAR);
            case LAPTOP -> List.of(CONTROL, LINEAR, QUADRATIC);
            case FULL -> Arrays.asList(values());
        };
    }

    /** Name of the group of its runs: {@code control}, {@code local-linear}. */
    String group() {
        return this == CONTROL ? "control" : "local-" + decay();
    }

    /** For people: {@code control}, {@code linear prior}. */
    String title() {
        return this == CONTROL ? "control" : decay() + " prior";
    }

    /** Options of the family: {@code prior: local, decay: linear}. */
    String model() {
        return this == CONTROL ? "prior: control" : "prior: local, decay: " + decay();
    }

    /** Words on each of several: {@code control 98.1 %; linear prior 97.9 %}. */
    static String each(List<Condition> conditions, Function<Condition, String> words) {
        return conditions.stream()
                .map(condition -> condition.title() + " " + words.apply(condition))
                .collect(Collectors.joining("; "));
    }

    private String decay() {
        return name().toLowerCase(Locale.ROOT);
    }
}
