package org.topolab.metric.receptivefield;

import java.util.Optional;
import java.util.function.Supplier;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;

/** Keeps nothing of activations: the model is probed when the results are asked for. */
final class ProbeAccumulator implements Accumulator {

    private final String metric;
    private final Sheet sheet;
    private final Supplier<Results> probing;
    private Optional<Results> found = Optional.empty();

    /**
     * @param metric id of the metric
     * @param probing finds the same at each call
     */
    ProbeAccumulator(String metric, Sheet sheet, Supplier<Results> probing) {
        this.metric = metric;
        this.sheet = sheet;
        this.probing = probing;
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != sheet.layout().units()) {
            throw new IllegalArgumentException(
                    "%s: activations of %d units, but sheet '%s' has %d; the model is of another"
                                    .formatted(
                                            metric,
                                            batch.units(),
                                            sheet.id(),
                                            sheet.layout().units())
                            + " build");
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof ProbeAccumulator that)
                || !metric.equals(that.metric)
                || !sheet.id().equals(that.sheet.id())) {
            throw new IllegalArgumentException(
                    "%s: %s cannot be merged, expected a part of the same measurement"
                            .formatted(metric, other.getClass().getSimpleName()));
        }
    }

    @Override
    public Results finish() {
        Results results = found.orElseGet(probing);
        found = Optional.of(results);
        return results;
    }
}
