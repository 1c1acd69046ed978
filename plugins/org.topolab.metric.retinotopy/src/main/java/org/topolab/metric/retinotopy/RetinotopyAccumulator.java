package org.topolab.metric.retinotopy;

import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.stat.RandomStream;

/** Asks the model where neurons look; activations say nothing about it and are not kept. */
final class RetinotopyAccumulator implements Accumulator {

    private final Population population;
    private final Settings settings;
    private final RandomStream stream;

    RetinotopyAccumulator(Population population, Settings settings, RandomStream stream) {
        this.population = population;
        this.settings = settings;
        this.stream = stream;
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
        return Findings.of(population, settings, stream);
    }
}
