package org.topolab.api.model;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A network whose units have a place. Used by one thread at a time. Optional abilities are small
 * interfaces asked for by {@link #capability}.
 */
@ConsumerType
public interface Model extends AutoCloseable {

    /** What can be measured, and where each unit lies; at least one. */
    List<Sheet> sheets();

    /**
     * One optimiser step.
     *
     * @return the loss of the batch before the step
     * @throws UnfitBatchException if images or targets are not what the model can learn from
     */
    double train(Batch batch);

    /** Hands predictions and the asked-for sheets to the sink; changes nothing. */
    void infer(ImageBatch images, ActivationSink sink);

    /** Weights and running statistics. */
    Parameters parameters();

    /** What an exact resume needs besides the parameters. */
    TrainingState state();

    /**
     * Restores what {@link #state} returned, in a model made from the same request.
     *
     * @throws IllegalArgumentException if the state is of another model
     */
    void restore(TrainingState state);

    /** What the computation runs on, for the run's record: {@code onednn 3.11 avx2 f32}. */
    String engine();

    /** An optional ability, such as access to each unit's incoming weights. */
    default <T> Optional<T> capability(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    void close();
}
