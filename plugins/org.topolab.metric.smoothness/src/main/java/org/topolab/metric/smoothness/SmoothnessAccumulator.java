package org.topolab.metric.smoothness;

import java.util.Optional;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

/** Keeps nothing of activations: the weights are compared when the results are asked for. */
final class SmoothnessAccumulator implements Accumulator {

    private final SheetSmoothness sheet;
    private Optional<Results> found = Optional.empty();

    SmoothnessAccumulator(SheetSmoothness sheet) {
        this.sheet = sheet;
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != sheet.grid().units()) {
            throw new IllegalArgumentException(
                    "smoothness: found activations of %d units, expected %d of sheet '%s'"
                            .formatted(batch.units(), sheet.grid().units(), sheet.id()));
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof SmoothnessAccumulator part)
                || !part.sheet.id().equals(sheet.id())
                || !part.sheet.grid().equals(sheet.grid())) {
            throw new IllegalArgumentException(
                    "smoothness: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(other.getClass().getName()));
        }
    }

    @Override
    public Results finish() {
        Results results = found.orElseGet(sheet::find);
        found = Optional.of(results);
        return results;
    }
}
