package org.topolab.core.run;

import java.util.Optional;
import java.util.OptionalDouble;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series.Point;

/**
 * One row of {@code metrics.csv}.
 *
 * @param run name of the run
 * @param seed its seed
 * @param epoch epochs trained; 0 is the untrained network
 * @param split {@code train}, {@code test}, {@code test@ID} on other data than the run's own, or
 *     the name of a control
 * @param sheet sheet, or an empty text for the whole network
 * @param metric metric with its result after a dot, {@code clustering.index}; the metric alone
 *     where its result has the same name, such as {@code loss} and {@code accuracy}
 * @param value the value; NaN if not defined
 * @param chance its chance level
 * @param chanceSd spread of single samples at chance
 * @param interval confidence interval of the value
 */
public record Row(
        String run,
        long seed,
        int epoch,
        String split,
        String sheet,
        String metric,
        double value,
        OptionalDouble chance,
        OptionalDouble chanceSd,
        Optional<Interval> interval) {

    /** A row without confidence interval. */
    public Row(
            String run,
            long seed,
            int epoch,
            String split,
            String sheet,
            String metric,
            double value,
            OptionalDouble chance,
            OptionalDouble chanceSd) {
        this(run, seed, epoch, split, sheet, metric, value, chance, chanceSd, Optional.empty());
    }

    /** The value over its epoch, with its chance level and interval. */
    public Point point() {
        Optional<Chance> level =
                chance.isPresent()
                        ? Optional.of(new Chance(chance.getAsDouble(), chanceSd.orElse(0), 0))
                        : Optional.empty();
        return new Point(epoch, value, level, interval);
    }
}
