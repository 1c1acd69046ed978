package org.topolab.core.internal.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series.Point;

/** One number of several runs that differ in nothing but their seed. */
final class Mean {

    private static final double LEVEL = 0.95;

    private Mean() {}

    /**
     * The mean of the finite values at a place, with its 95 % interval over runs where there are
     * several; the chance level is the mean of theirs, its spread that of a mean of so many values.
     *
     * @param points of one place, at least one
     */
    static Point of(List<Point> points) {
        List<Point> finite = points.stream().filter(p -> Double.isFinite(p.y())).toList();
        double x = points.get(0).x();
        double mean = values(finite).average().orElse(Double.NaN);
        return new Point(x, mean, chance(finite), interval(finite, mean));
    }

    private static DoubleStream values(List<Point> points) {
        return points.stream().mapToDouble(Point::y);
    }

    private static Optional<Interval> interval(List<Point> finite, double mean) {
        int runs = finite.size();
        if (runs < 2) {
            return runs == 1 ? finite.get(0).interval() : Optional.empty();
        }
        double squares = values(finite).map(value -> (value - mean) * (value - mean)).sum();
        double half = Student.reach(LEVEL, runs - 1) * Math.sqrt(squares / (runs - 1) / runs);
        return Optional.of(new Interval(mean - half, mean + half, LEVEL));
    }

    private static Optional<Chance> chance(List<Point> finite) {
        List<Chance> levels = finite.stream().flatMap(p -> p.chance().stream()).toList();
        if (levels.isEmpty() || levels.size() < finite.size()) {
            return Optional.empty();
        }
        double mean = levels.stream().mapToDouble(Chance::mean).average().orElseThrow();
        double variances = levels.stream().mapToDouble(c -> c.sd() * c.sd()).sum();
        int samples = levels.stream().mapToInt(Chance::samples).sum();
        return Optional.of(new Chance(mean, Math.sqrt(variances) / levels.size(), samples));
    }
}
