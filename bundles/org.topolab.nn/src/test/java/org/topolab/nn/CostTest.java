package org.topolab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;

class CostTest {

    private static Training training(String optimizer, String precision) {
        OptionSpec name = new ChoiceOption("name", "Rule.", "sgd", List.of("sgd", "adam"));
        return new Training(
                Options.of(List.of(name), Map.of("name", optimizer)),
                10,
                100,
                new Compute(precision, 1, false));
    }

    @Test
    void estimate_countsBytesOfWeightsMomentsConstantsAndValues() {
        Cost cost = new Cost(100, 7, 50, 1000);
        // weights, gradients and two moments of 100; 7 constants; 50 values of 10 images
        assertThat(cost.in(training("adam", "f32")))
                .isEqualTo(new Estimate(100, 4 * (400 + 7), 4 * 50 * 10, 3000));
        assertThat(cost.in(training("sgd", "bf16")))
                .isEqualTo(new Estimate(100, 4 * (300 + 7), 2 * 50 * 10, 3000));
    }

    @Test
    void feature_shrinksByStridesRoundedUp() {
        Feature image = Feature.of("image", new ImageShape(3, 7, 8));
        assertThat(image.strided("next", 5, 2)).isEqualTo(new Feature("next", 5, 4, 4));
        assertThat(image.after("same").values()).isEqualTo(168);
        assertThat(Feature.vector("v", 9)).isEqualTo(new Feature("v", 9, 1, 1));
        assertThat(new Feature("large", 1 << 16, 1 << 10, 1 << 10).values()).isEqualTo(1L << 36);
    }
}
