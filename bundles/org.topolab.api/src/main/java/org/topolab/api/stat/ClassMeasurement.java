package org.topolab.api.stat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * A measurement of a metric that needs nothing but the moments of each class.
 *
 * @param metric id of the metric
 * @param criterion which units are selective
 * @param categories what they may prefer
 * @param moments empty until the accumulator fills them
 * @param stream random numbers of this metric
 */
public record ClassMeasurement(
        String metric,
        Criterion criterion,
        Categories categories,
        ReplicatedMoments moments,
        RandomStream stream) {

    /**
     * The options of such a metric; those of {@link Criterion#check} are to be checked.
     *
     * @param usual how often it is repeated unless told otherwise
     * @param own what can be set of this metric alone
     */
    public static List<OptionSpec> specs(Replication usual, OptionSpec... own) {
        return Stream.of(Criterion.specs(), List.of(Categories.spec()), List.of(own), usual.specs())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Starts.
     *
     * @param metric a metric with the options of {@link #specs}
     * @param units number of units of the sheet
     * @throws IllegalArgumentException if options do not go together, there are no classes, or no
     *     groups of them where these are asked for, or the repetitions take too much memory
     */
    public static ClassMeasurement of(Metric metric, MetricContext context, int units) {
        String id = metric.info().id();
        Options options = context.options();
        for (OptionProblem problem : metric.check(options)) {
            throw new IllegalArgumentException(
                    "%s: %s: %s".formatted(id, problem.option(), problem.message()));
        }
        Targets.Classes classes = context.targets().classesFor(id);
        RandomStream stream = RandomStream.of(context.seed()).split(id);
        return new ClassMeasurement(
                id,
                Criterion.of(options),
                Categories.of(id, options, classes),
                new ReplicatedMoments(id, classes, units, Replication.of(options), stream),
                stream);
    }

    /** What units prefer by some moments, such as those of a repetition. */
    public PreferenceMap preference(ClassMoments some) {
        return PreferenceMap.of(some, categories, criterion);
    }

    /** The preferred category of each unit, or -1, as {@link PreferenceMap#labels}. */
    public int[] preferred(ClassMoments some) {
        return preference(some).labels();
    }

    /**
     * Fills the moments.
     *
     * @param measure what is found in them; called at each finish, must not keep them
     */
    public Accumulator accumulator(Function<ReplicatedMoments, Results> measure) {
        return new MomentsAccumulator(metric, moments, measure);
    }
}
