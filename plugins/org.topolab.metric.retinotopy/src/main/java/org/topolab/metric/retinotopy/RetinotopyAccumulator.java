package org.topolab.metric.retinotopy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.stat.PercentileInterval;

/** Asks the model where neurons look; activations say nothing about it and are not kept. */
final class RetinotopyAccumulator implements Accumulator {

    private static final String PIXELS = "px";

    private final Population population;
    private final Null random;

    RetinotopyAccumulator(Population population, Null random) {
        this.population = population;
        this.random = random;
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != population.neurons().size()) {
            throw new IllegalArgumentException(
                    "%s: found activations of %d units, expected those of %d neurons"
                            .formatted(
                                    RetinotopyMetric.ID,
                                    batch.units(),
                                    population.neurons().size()));
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof RetinotopyAccumulator part)
                || !part.population.neurons().equals(population.neurons())) {
            throw new IllegalArgumentException(
                    "%s: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(RetinotopyMetric.ID, other.getClass().getName()));
        }
    }

    @Override
    public Results finish() {
        List<Result> found = new ArrayList<>();
        Maps maps = new Maps(population);
        if (population.truth().isPresent()) {
            found.addAll(errors());
        }
        if (population.neurons().placed()) {
            found.addAll(CorticalFits.of(population, random));
            found.addAll(maps.ofCortex());
        }
        spread().ifPresent(found::add);
        found.add(plain("scored-neurons", population.size(), "neurons"));
        found.add(maps.table());
        return new Results(found);
    }

    private List<Result> errors() {
        double radius = random.settings().radius();
        BiFunction<List<int[]>, List<int[]>, PositionErrors> measure =
                (who, whose) -> PositionErrors.of(population, radius, who, whose);
        Resampling<PositionErrors> all = Resampling.of(population, random, measure);
        return List.of(
                all.scalar("position-error", PIXELS, PositionErrors::median),
                all.scalar("position-error-p95", PIXELS, PositionErrors::p95),
                all.scalar("position-error-aligned", PIXELS, PositionErrors::aligned),
                all.scalar("within-half-field", "", PositionErrors::within),
                plain("field-radius", radius, PIXELS));
    }

    private static Result plain(String name, double value, String unit) {
        return new Result.Scalar(name, value, Optional.empty(), unit);
    }

    /** How unsure the model is, the median over neurons; nothing if it has no such notion. */
    private Optional<Result> spread() {
        boolean any =
                IntStream.range(0, population.neurons().size())
                        .anyMatch(neuron -> population.fields().spread(neuron) != 0);
        double[] draws =
                IntStream.range(0, random.settings().draws())
                        .mapToObj(n -> population.drawn(random.draws().split(n)))
                        .mapToDouble(this::medianSpread)
                        .toArray();
        return any
                ? Optional.of(
                        new Result.Scalar(
                                "spread",
                                medianSpread(population.scored()),
                                Optional.empty(),
                                PercentileInterval.of(draws),
                                PIXELS))
                : Optional.empty();
    }

    private double medianSpread(List<int[]> who) {
        double[] spreads =
                who.stream()
                        .flatMapToInt(Arrays::stream)
                        .mapToDouble(population.fields()::spread)
                        .sorted()
                        .toArray();
        return PositionErrors.quantile(spreads, 0.5);
    }
}
