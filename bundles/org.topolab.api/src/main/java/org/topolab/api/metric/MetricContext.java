package org.topolab.api.metric;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;

/** What a metric may know besides the activations. */
@ProviderType
public interface MetricContext {

    /** Checked options of the metric. */
    Options options();

    /** Targets of the data the activations belong to; look up with an activation batch's index. */
    Targets targets();

    /**
     * The images the activations belong to, as the model is shown them: the test split, or the
     * stimuli of the metric. Targets are those of the test split in both cases.
     */
    Images images();

    /** Seed of this metric's random numbers, such as permutations. */
    long seed();

    /** All sheets of the model, for what goes from one to another; empty if they are not known. */
    default List<Sheet> sheets() {
        return List.of();
    }

    /** An optional ability of the model, of a kind the metric declared it needs. */
    <T> Optional<T> capability(Class<T> type);
}
