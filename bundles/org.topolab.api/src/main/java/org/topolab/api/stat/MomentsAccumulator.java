package org.topolab.api.stat;

import java.util.function.Function;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

/** The accumulator of a metric that needs nothing but the moments of each class. */
public final class MomentsAccumulator implements Accumulator {

    private final String metric;
    private final ReplicatedMoments moments;
    private final Function<ReplicatedMoments, Results> measure;

    /**
     * @param metric id of the metric, for messages
     * @param moments empty moments, kept and filled
     * @param measure what is found in the moments; called at each finish, must not keep them
     */
    public MomentsAccumulator(
            String metric,
            ReplicatedMoments moments,
            Function<ReplicatedMoments, Results> measure) {
        this.metric = metric;
        this.moments = moments;
        this.measure = measure;
    }

    @Override
    public void add(ActivationBatch batch) {
        moments.add(batch);
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof MomentsAccumulator part) || !part.metric.equals(metric)) {
            throw new IllegalArgumentException(
                    "%s: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(metric, other.getClass().getName()));
        }
        moments.merge(part.moments);
    }

    @Override
    public Results finish() {
        return measure.apply(moments);
    }
}
