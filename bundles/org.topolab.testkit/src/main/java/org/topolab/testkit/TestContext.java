package org.topolab.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;

/**
 * What a metric may know, in tests.
 *
 * @param options checked options
 * @param targets targets of all images
 * @param images the images; noise of shape [1, 8, 8] unless given
 * @param seed seed of the metric's random numbers
 * @param abilities abilities of the model, each under its interface
 * @param sheets sheets of the model
 */
public record TestContext(
        Options options,
        Targets targets,
        Images images,
        long seed,
        Map<Class<?>, Object> abilities,
        List<Sheet> sheets)
        implements MetricContext {

    public TestContext {
        abilities = Map.copyOf(abilities);
        sheets = List.copyOf(sheets);
    }

    /** A context of a model whose sheets are not known. */
    public TestContext(
            Options options,
            Targets targets,
            Images images,
            long seed,
            Map<Class<?>, Object> abilities) {
        this(options, targets, images, seed, abilities, List.of());
    }

    /** A context with seed 1 and no abilities. */
    public static TestContext of(Metric metric, Map<String, Object> given, Targets targets) {
        return new TestContext(
                Options.of(metric.info().options(), given),
                targets,
                new RandomImages(new ImageShape(1, 8, 8), Math.max(1, targets.size())),
                1,
                Map.of());
    }

    /** The same with another seed. */
    public TestContext withSeed(long other) {
        return new TestContext(options, targets, images, other, abilities, sheets);
    }

    /** The same with other targets. */
    public TestContext withTargets(Targets other) {
        return new TestContext(options, other, images, seed, abilities, sheets);
    }

    /** The same with a model that has some sheets and an ability. */
    public <T> TestContext withModel(List<Sheet> some, Class<T> type, T ability) {
        return new TestContext(options, targets, images, seed, Map.of(type, ability), some);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return Optional.ofNullable(abilities.get(type)).map(type::cast);
    }
}
