package org.topolab.testkit;

import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.option.Options;

/**
 * What a metric may know, in tests.
 *
 * @param options checked options
 * @param targets targets of all images
 * @param seed seed of the metric's random numbers
 * @param abilities abilities of the model, each under its interface
 */
public record TestContext(
        Options options, Targets targets, long seed, Map<Class<?>, Object> abilities)
        implements MetricContext {

    public TestContext {
        abilities = Map.copyOf(abilities);
    }

    /** A context with seed 1 and no abilities. */
    public static TestContext of(Metric metric, Map<String, Object> given, Targets targets) {
        return new TestContext(Options.of(metric.info().options(), given), targets, 1, Map.of());
    }

    /** The same with another seed. */
    public TestContext withSeed(long other) {
        return new TestContext(options, targets, other, abilities);
    }

    /** The same with other targets. */
    public TestContext withTargets(Targets other) {
        return new TestContext(options, other, seed, abilities);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return Optional.ofNullable(abilities.get(type)).map(type::cast);
    }
}
