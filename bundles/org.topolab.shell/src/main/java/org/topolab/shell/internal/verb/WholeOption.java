package org.topolab.shell.internal.verb;

import java.util.Optional;
import java.util.OptionalInt;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;

/** Options that are whole numbers. */
final class WholeOption {

    private WholeOption() {}

    /**
     * The number, if it was given.
     *
     * @throws UsageException if it is no number between the two ends
     */
    static OptionalInt of(Invocation call, String option, int least, int most)
            throws UsageException {
        Optional<String> given = call.value(option);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        String range =
                most == Integer.MAX_VALUE
                        ? "from %d".formatted(least)
                        : "from %d to %d".formatted(least, most);
        throw new UsageException(
                "--%s: found '%s', expected a whole number %s"
                        .formatted(option, given.get(), range));
    }
}
