package org.topolab.model.retinavvs;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.testkit.ModelFamilyContract;

/** Small layers, so that a step takes milliseconds. */
class RetinaVvsContractTest extends ModelFamilyContract {

    @Override
    protected ModelFamily family() {
        return new RetinaVvsFamily();
    }

    @Override
    protected Engines engines() {
        return Fixture.cpu();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("bottleneck", 2, "hidden", 4, "width", 4, "kernel", 5, "dense", 16);
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(
                Map.of("bottleneck", 0),
                Map.of("retina-layers", 0, "stride", 2),
                Map.of("retina-layers", 0, "noise-end", 0.1),
                Map.of("loss", "nll"));
    }
}
