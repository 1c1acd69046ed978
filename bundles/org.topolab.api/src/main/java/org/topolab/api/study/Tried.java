package org.topolab.api.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was found in a trial.
 *
 * @param values all rows of its {@code metrics.csv}
 */
public record Tried(Trial trial, List<Value> values) {

    public Tried {
        values = List.copyOf(values);
    }

    /**
     * A row of {@code metrics.csv}.
     *
     * @param epoch epochs trained
     * @param split {@code train}, {@code test} or the name of a control
     * @param sheet empty for the whole network
     * @param metric with its result after a dot: {@code clustering.index}
     * @param value NaN if not defined
     * @param chance its chance level
     * @param chanceSd spread of single samples at chance
     */
    public record Value(
            int epoch,
            String split,
            String sheet,
            String metric,
            double value,
            OptionalDouble chance,
            OptionalDouble chanceSd) {}

    /** The value of the last epoch that has one of this split and metric. */
    public Optional<Value> last(String split, String metric) {
        return values.stream()
                .filter(value -> value.split().equals(split) && value.metric().equals(metric))
                .reduce((first, second) -> second.epoch() >= first.epoch() ? second : first);
    }
}
