package org.topolab.core.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The number that tells most of how good predictions are.
 *
 * @param name {@code accuracy} of classes, or {@code correlation} of responses
 * @param value the number
 */
public record Score(String name, double value) {

    private static final String ACCURACY = "accuracy";
    private static final List<String> NAMES = List.of(ACCURACY, "correlation");

    /** The latest among some rows that is of the test split; empty if there is none. */
    public static Optional<Score> latest(List<Row> rows) {
        return rows.stream()
                .filter(row -> NAMES.contains(row.metric()))
                .filter(row -> row.split().equals("test") && row.sheet().isEmpty())
                .reduce((first, second) -> second)
                .map(row -> new Score(row.metric(), row.value()));
    }

    /** The number as people read it: {@code 81.2 %}, {@code 0.412}. */
    public String number() {
        return name.equals(ACCURACY)
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    public String toString() {
        return name + " " + number();
    }
}
