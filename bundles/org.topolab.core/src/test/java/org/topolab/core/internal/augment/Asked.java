package org.topolab.core.internal.augment;

import java.util.List;
import java.util.Map;
import org.topolab.api.option.Options;
import org.topolab.core.internal.recipe.AugmentOptions;

/** Options of {@code train.augment} as a recipe gives them. */
final class Asked {

    private Asked() {}

    static Options options(Map<String, Object> given) {
        return Options.of(List.of(AugmentOptions.ALL), Map.of("augment", given)).group("augment");
    }
}
