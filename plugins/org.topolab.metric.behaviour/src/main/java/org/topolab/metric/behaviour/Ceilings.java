package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.Sample;

/**
 * How well a network can agree with people, given how they agree with each other.
 *
 * @param people who
 * @param faithful those of the differences as published; see {@link Agreement}
 */
record Ceilings(People people, boolean faithful) {

    /** Lower and upper ceiling of the agreement of maps, and of that of differences. */
    List<Result> all() {
        return List.of(
                ceiling("ceiling-lower", lower()),
                ceiling("ceiling-upper", upper()),
                ceiling("difference-ceiling-lower", lowerDifference()),
                ceiling("difference-ceiling-upper", upperDifference()));
    }

    private double[] lower() {
        return Agreement.lower(
                people.maps(), (one, others) -> Agreement.mean(one, AccuracyMaps.average(others)));
    }

    private double[] upper() {
        return Agreement.upper(
                people.maps(), (one, all) -> Agreement.mean(one, AccuracyMaps.average(all)));
    }

    private double[] lowerDifference() {
        return faithful
                ? Agreement.publishedLower(people.maps())
                : Agreement.lower(
                        people.differences(),
                        (one, others) -> one.agreement(Differences.average(others)));
    }

    private double[] upperDifference() {
        return faithful
                ? Agreement.publishedUpper(people.maps())
                : Agreement.upper(
                        people.differences(),
                        (one, all) -> one.agreement(Differences.average(all)));
    }

    private static Result ceiling(String name, double[] each) {
        double[] defined = Arrays.stream(each).filter(v -> !Double.isNaN(v)).toArray();
        Sample sample = Sample.of(defined);
        return new Result.Scalar(name, sample.mean(), Optional.empty(), sample.interval(), "");
    }
}
