package org.topolab.api.option;

import java.util.List;

/**
 * An option whose value does not fit, found by a contribution's own check.
 *
 * @param option dotted path of the option below the contribution, such as {@code n}
 * @param message what was found, what was expected, what to do
 */
public record OptionProblem(String option, String message) {

    /**
     * Refuses options that have problems.
     *
     * @param where the beginning of the message
     * @throws IllegalArgumentException with the first problem, if there is one
     */
    public static void refuse(String where, List<OptionProblem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(where + problems.get(0).message());
        }
    }
}
