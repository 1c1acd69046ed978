package org.topolab.model.alltnn;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.Training;
import org.topolab.testkit.ModelFamilyContract;
import org.topolab.testkit.TinyTask;

/** With all that acts in training alone, which a restored model must go on with exactly. */
class BurdenedAllTnnContractTest extends ModelFamilyContract {

    @Override
    protected ModelFamily family() {
        return new AllTnnFamily();
    }

    @Override
    protected Engines engines() {
        return Fixture.cpu();
    }

    @Override
    protected Training training() {
        return new Training(
                TinyTask.optimizer(Map.of("name", "adam", "rate", 0.01)),
                task().images(),
                80,
                Compute.f32(2));
    }

    @Override
    protected Map<String, Object> given() {
        return Fixture.two(
                Map.of(
                        "neighbours",
                        "eight",
                        "torus",
                        true,
                        "course",
                        "sigmoid",
                        "factors",
                        List.of(1, 0.5),
                        "norm",
                        "layer-all",
                        "norm-first",
                        true,
                        "dropout",
                        0.1,
                        "mask",
                        true));
    }

    @Override
    protected int stepsToLearn() {
        return 80;
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(Fixture.two(Map.of("strides", List.of(1))));
    }
}
