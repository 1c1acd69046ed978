package org.topolab.api.option;

/**
 * An option whose value does not fit, found by a contribution's own check.
 *
 * @param option dotted path of the option below the contribution, such as {@code n}
 * @param message what was found, what was expected, what to do
 */
public record OptionProblem(String option, String message) {}
