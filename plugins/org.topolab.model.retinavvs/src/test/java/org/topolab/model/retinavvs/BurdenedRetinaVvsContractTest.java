package org.topolab.model.retinavvs;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.testkit.ModelFamilyContract;

/** With noise, penalties, a stride, and a retina of one layer without bias. */
class BurdenedRetinaVvsContractTest extends ModelFamilyContract {

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
        return Map.ofEntries(
                Map.entry("bottleneck", 2),
                Map.entry("depth", 1),
                Map.entry("width", 4),
                Map.entry("kernel", 5),
                Map.entry("retina-layers", 1),
                Map.entry("stride", 2),
                Map.entry("retina-bias", false),
                Map.entry("dense", 16),
                Map.entry("noise-start", 0.05),
                Map.entry("noise-end", 0.05),
                Map.entry("l1", 1e-4),
                Map.entry("retina-l1", 1e-4),
                Map.entry("activity", 1e-5),
                Map.entry("start", "framework"));
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(Map.of("activity", -1), Map.of("retina-layers", 0, "activity", 1.0));
    }
}
