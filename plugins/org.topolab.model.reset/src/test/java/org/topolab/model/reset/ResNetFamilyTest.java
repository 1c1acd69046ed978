package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;

class ResNetFamilyTest {

    private final ResNetFamily family = new ResNetFamily();

    private ModelRequest request(String network) {
        ModelRequest reset = Fixture.request(Map.of(), Map.of(), Fixture.cpu());
        return new ModelRequest(
                Options.of(family.info().options(), Map.of("network", network)),
                reset.image(),
                reset.targets(),
                reset.training(),
                reset.seed(),
                reset.engines());
    }

    @Test
    void baseline_hasThePublishedParametersNamesAndSheet() {
        try (Model model = family.create(request("resnet20"))) {
            assertThat(Fixture.trained(model)).isEqualTo(269_722);
            assertThat(model.parameters().names())
                    .hasSize(97)
                    .startsWith("conv1.weight", "bn1.weight", "bn1.bias", "bn1.running_mean")
                    .endsWith("linear.weight", "linear.bias");
            assertThat(model.sheets())
                    .extracting(Sheet::id, Sheet::layout)
                    .containsExactly(tuple("features", new Layout.Grid(8, 8)));
            assertThat(Arrays.stream(Fixture.infer(model, Fixture.images(1)).get("features")))
                    .hasSize(64)
                    .allMatch(feature -> feature >= 0);
        }
        assertThat(family.estimate(request("resnet20")).get().parameters()).isEqualTo(269_722);
    }

    @Test
    void smallerNetwork_laysItsFeaturesOutAsARectangle() {
        try (Model model = family.create(request("tiny"))) {
            assertThat(model.sheets())
                    .extracting(Sheet::layout)
                    .containsExactly(new Layout.Grid(4, 8));
            assertThat(model.train(Fixture.batch(4))).isPositive();
        }
    }
}
