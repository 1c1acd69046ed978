package org.topolab.model.corereadout;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.testkit.ModelFamilyContract;
import org.topolab.testkit.TinyTask;

/** Two neurons of one recording, one for stripes across, one for stripes down. */
class CoreReadoutContractTest extends ModelFamilyContract {

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
        return Fixture.SMALL;
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(
                Fixture.small(Map.of("kernels", List.of())),
                Fixture.small(Map.of("kernels", List.of(17))),
                Fixture.small(Map.of("stack", "from:3")),
                Fixture.small(Map.of("stack", "first")),
                Fixture.small(Map.of("squeeze", 3)),
                Fixture.small(Map.of("readout", "gausian")),
                Fixture.small(Map.of("group-sparsity", 1)),
                Fixture.small(Map.of("loss-scale", "all")),
                Fixture.small(Map.of("trials", 10)),
                Fixture.small(Map.of("recordings", List.of(3))),
                Fixture.small(Map.of("core-from", Map.of("run", "runs/one"))),
                Fixture.small(Map.of("core-from", Map.of("sheet", "core-1"))),
                Fixture.small(Map.of("core-from", Map.of("adapt", true))),
                Fixture.small(Map.of("core-from", Map.of("run", "runs/one", "sheet", "core-1"))),
                Fixture.small(Map.of("core-from", Map.of("recorded", "nowhere.npy"))),
                Map.of("preset", "lurz-2020", "kernels", List.of(5, 3)));
    }
}
