package org.topolab.nn.nd4j;

import java.util.List;
import java.util.Map;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.testkit.TinyTask;

/** Requests for models of two classes. */
final class Asked {

    private Asked() {}

    /** Images of a shape, and an optimiser of 10 steps. */
    static ModelRequest of(ImageShape shape, Map<String, Object> optimizer) {
        return new ModelRequest(
                Options.of(List.of(), Map.of()),
                shape,
                new Targets.Classes(List.of("one", "two"), new int[] {0, 1, 0}),
                new Training(TinyTask.optimizer(optimizer), 3, 10, Compute.f32(1)),
                1,
                TinyTask.noEngines());
    }
}
