package org.topolab.model.corereadout;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.Training;
import org.topolab.testkit.ModelFamilyContract;
import org.topolab.testkit.TinyTask;

/** A core that keeps the weights it began with. */
class FrozenCoreContractTest extends ModelFamilyContract {

    @Override
    protected ModelFamily family() {
        return Fixture.family();
    }

    @Override
    protected Engines engines() {
        return Fixture.cpu();
    }

    @Override
    protected TinyTask task() {
        return Stripes.task(2);
    }

    @Override
    protected Map<String, Object> given() {
        return Fixture.small(Map.of("freeze-core", true));
    }

    @Override
    protected Training training() {
        Map<String, Object> adam = Map.of("name", "adam", "rate", 0.03);
        return new Training(TinyTask.optimizer(adam), task().images(), 200, Compute.f32(1));
    }

    @Override
    protected int stepsToLearn() {
        return 200;
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(
                Fixture.small(Map.of("frozen-norms", "still")),
                Fixture.small(
                        Map.of("freeze-core", true, "core-from", Map.of("recorded", "one.npy"))));
    }
}
