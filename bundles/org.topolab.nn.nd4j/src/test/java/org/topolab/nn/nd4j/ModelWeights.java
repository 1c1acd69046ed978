package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.topolab.api.model.Tensor;
import org.topolab.nn.GraphModel;

/** Weights of a model by name, all or one. */
final class ModelWeights {

    private ModelWeights() {}

    static int[] shape(GraphModel model, String name) {
        return model.parameters().get(name).shape();
    }

    static float[] values(GraphModel model, String name) {
        return model.parameters().get(name).toArray();
    }

    static void fill(GraphModel model, String name, float value) {
        float[] all = values(model, name);
        Arrays.fill(all, value);
        model.parameters().set(name, new Tensor(shape(model, name), all));
    }

    static Map<String, float[]> parameters(GraphModel model) {
        Map<String, float[]> all = new LinkedHashMap<>();
        model.parameters().names().forEach(name -> all.put(name, values(model, name)));
        return all;
    }

    static void set(GraphModel model, Map<String, float[]> all) {
        all.forEach(
                (name, values) ->
                        model.parameters().set(name, new Tensor(shape(model, name), values)));
    }

    static void same(Map<String, float[]> found, Map<String, float[]> expected, double tolerance) {
        expected.forEach(
                (name, values) -> {
                    for (int i = 0; i < values.length; i++) {
                        assertThat((double) found.get(name)[i])
                                .as("%s %d", name, i)
                                .isCloseTo(values[i], within(tolerance));
                    }
                });
    }
}
