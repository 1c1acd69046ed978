package org.topolab.core.internal.compare;

import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.stat.Sample;

/** One number of several runs that differ in nothing but their seed. */
final class Mean {

    private Mean() {}

    /**
     * The mean of the finite values at a place, with its 95 % interval over runs where there are
     * several; the chance level is the mean of theirs, its spread that of a mean of so many values.
     *
     * @param points of one place, at least one
     */
    static Point of(List<Point> points) {
        List<Point> finite = points.stream().filter(p -> Double.isFinite(p.y())).toList();
        Sample sample = Sample.of(finite.stream().mapToDouble(Point::y).toArray());
        Optional<Interval> interval =
                finite.size() == 1 ? finite.get(0).interval() : sample.interval();
        return new Point(points.get(0).x(), sample.mean(), chance(finite), interval);
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
