package org.topolab.core.internal.recipe;

import java.util.List;
import java.util.Map;
import org.topolab.api.option.Options;

/** What a network that will not be trained any more is told of training. */
public final class TrainedWith {

    private TrainedWith() {}

    /** An optimiser's options, as they are where a recipe says nothing. */
    public static Options optimizer() {
        return Options.of(List.of(OptimizerOptions.ALL), Map.of())
                .group(OptimizerOptions.ALL.name());
    }

    /** The options of {@code train.stop}, some of them given. */
    public static Options stop(Map<String, Object> given) {
        return Options.of(List.of(StopOptions.ALL), Map.of(StopOptions.ALL.name(), given))
                .group(StopOptions.ALL.name());
    }
}
