package org.topolab.model.localityprior;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.testkit.ModelFamilyContract;

class LocalityPriorContractTest extends ModelFamilyContract {

    @Override
    protected ModelFamily family() {
        return new LocalityPriorFamily();
    }

    @Override
    protected Engines engines() {
        return Fixture.cpu();
    }

    @Override
    protected Map<String, Object> given() {
        // half of 20 channels and three times half of the values is a lot for eight images
        return Map.of("dropout", 0.1);
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(
                Map.of("topology", "line", "rows", 7L, "columns", 7L),
                Map.of("normalise", "as-coded", "from-rows", 4L),
                Map.of("radius", 0.3, "from-rows", 4L, "from-columns", 4L),
                Map.of("rows", 16_384L),
                Map.of("network", "alexnet"),
                Map.of("decay", "cubic"));
    }
}
