package org.topolab.model.retinavvs;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.model.Model;
import org.topolab.testkit.Golden;

/** The retina at full width with weights by formula, against an independent implementation. */
class RetinaForwardGoldenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retina_forward_c1_n1",
                "retina_forward_c1_n4",
                "retina_forward_c3_n4",
                "retina_forward_c1_n4_stride2"
            })
    void retina_matchesGolden(String id) {
        Golden inputs = Fixture.golden(id).at("inputs");
        int channels = (int) inputs.at("in_channels").number();
        Map<String, Object> options = new HashMap<>(Map.of("depth", 0, "dense", 1));
        options.put("bottleneck", (int) inputs.at("bottleneck").number());
        options.put("hidden", (int) inputs.at("hidden").number());
        options.put("kernel", (int) inputs.at("kernel").number());
        if (inputs.keys().contains("stride_retina_2")) {
            options.put("stride", (int) inputs.at("stride_retina_2").number());
        }
        try (Model model =
                new RetinaVvsFamily().create(Fixture.request(channels, options, Fixture.cpu()))) {
            FormulaWeights.set(model);
            int batch = (int) inputs.at("batch").number();
            Heard heard = Heard.of(model, Fixture.images(channels, batch));
            Golden expected = Fixture.golden(id).at("expected");
            for (String layer : expected.keys()) {
                GoldenMap.check(layer.replace('_', '-'), heard, expected.at(layer));
            }
        }
    }
}
