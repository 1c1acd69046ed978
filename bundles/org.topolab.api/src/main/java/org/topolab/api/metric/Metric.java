package org.topolab.api.metric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.data.Images;
import org.topolab.api.info.Contribution;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;

/** Measures the activations of a sheet. */
@ConsumerType
public interface Metric extends Contribution<MetricInfo> {

    /**
     * Starts a measurement; the same sheet, context and activations give the same results.
     *
     * @throws IllegalArgumentException if sheet or targets do not fit what the metric needs
     */
    Accumulator start(Sheet sheet, MetricContext context);

    /**
     * Images of its own that the metric shows to the model, in place of the test split; empty if it
     * wants the test split. Indices of activations are then those of these images. Metrics whose
     * stimuli are {@linkplain Object#equals equal} share one pass.
     *
     * @param options checked options of the metric
     * @param test images of the test split, cropped as {@code train.augment} says, but not
     *     normalised, as stimuli will be; their shape is that of the stimuli
     * @throws IllegalArgumentException if there can be none of this shape
     */
    default Optional<Images> stimuli(Options options, Images test) {
        return Optional.empty();
    }

    /**
     * What the accumulator of a sheet takes in besides the sheet itself, in the same pass, such as
     * what enters it; handed to {@link Accumulator#beside}.
     *
     * @return ids of sheets, or of what an ability of the model calls so
     */
    default Set<String> beside(Sheet sheet, MetricContext context) {
        return Set.of();
    }

    /**
     * What the findings on all sheets say together, such as a sum over layers; empty if nothing.
     *
     * @param found what was found on each sheet, in the model's order; at least one
     */
    default Results together(Map<Sheet, Results> found, MetricContext context) {
        return Results.of();
    }
}
