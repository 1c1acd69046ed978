package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout.Grid;

class SameResultsTest {

    @Test
    void intervals_areComparedToo() {
        SameResults.assertSame(scalar(1), scalar(1), 0);
        SameResults.assertSame(series(1), series(1), 0);
        differ(scalar(2), scalar(1));
        differ(series(2), series(1));
    }

    @Test
    void periods_areComparedToo() {
        NumberMap map = new NumberMap("a", new Grid(1, 1), List.of("a"), new float[] {3});
        Results plain = Results.of(map);
        Results degrees = Results.of(map.goingRound(1));
        SameResults.assertSame(degrees, degrees, 0);
        differ(Results.of(map.goingRound(2)), degrees);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> SameResults.assertSame(plain, degrees, 1e-6))
                .withMessageContaining("numbers of 'a'");
    }

    private static void differ(Results found, Results expected) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> SameResults.assertSame(found, expected, 1e-6))
                .withMessageContaining("found 2.0, expected 1.0");
    }

    private static Results scalar(double low) {
        return Results.of(new Scalar("a", 3, Optional.empty(), interval(low), ""));
    }

    private static Results series(double low) {
        Series.Point point = new Series.Point(0, 3, Optional.empty(), interval(low));
        return Results.of(new Series("a", "epoch", "value", List.of(point)));
    }

    private static Optional<Interval> interval(double low) {
        return Optional.of(new Interval(low, 9, 0.95));
    }
}
