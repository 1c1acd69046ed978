package org.topolab.model.reset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.Options;

/** Tensors of networks that were never built, all values 1. */
final class Tensors {

    private Tensors() {}

    static Map<String, Tensor> reset(Map<String, Object> options, int channels, int outputs) {
        return of(
                ResetOptions.of(Options.of(ResetOptions.specs(), options))
                        .composition(new ImageShape(channels, 32, 32), outputs));
    }

    static Map<String, Tensor> of(Composition composition) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        TensorShapes.of(composition).forEach((name, shape) -> tensors.put(name, ones(shape)));
        return tensors;
    }

    static Tensor ones(int... shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        Arrays.fill(values, 1);
        return new Tensor(shape, values);
    }

    /** The same as PyTorch writes them: with prefix, and a counter for each normalisation. */
    static Map<String, Tensor> asInFiles(Map<String, Tensor> tensors, int updates) {
        Map<String, Tensor> file = new LinkedHashMap<>();
        tensors.forEach(
                (name, tensor) -> {
                    file.put("net.module." + name, tensor);
                    if (name.endsWith("running_var")) {
                        String counter = name.replace("running_var", "num_batches_tracked");
                        file.put(
                                "net.module." + counter,
                                new Tensor(new int[0], new float[] {updates}));
                    }
                });
        return file;
    }
}
