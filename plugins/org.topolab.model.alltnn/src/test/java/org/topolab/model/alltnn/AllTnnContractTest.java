package org.topolab.model.alltnn;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.testkit.ModelFamilyContract;

/** Small layers, so that a step takes milliseconds. */
class AllTnnContractTest extends ModelFamilyContract {

    @Override
    protected ModelFamily family() {
        return new AllTnnFamily();
    }

    @Override
    protected Engines engines() {
        return Fixture.cpu();
    }

    @Override
    protected Map<String, Object> given() {
        return Fixture.TWO_LAYERS;
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(
                Map.of("preset", "own"),
                Map.of("preset", "full"),
                Map.of("preset", "tiny32", "pool", List.of(1)),
                Fixture.two(Map.of("factors", List.of(1))),
                Fixture.two(Map.of("norm", "group")),
                Fixture.two(Map.of("kernels", List.of(3))),
                Fixture.two(Map.of("norm", "none", "norm-first", true)),
                Fixture.two(Map.of("norm", "batch", "scale", false)));
    }
}
