package org.topolab.model.corereadout;

import java.util.List;
import java.util.Map;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ModelFamily;
import org.topolab.testkit.ModelFamilyContract;
import org.topolab.testkit.TinyTask;

/** Two recordings with one core, which has all that a core can have. */
class SeveralRecordingsContractTest extends ModelFamilyContract {

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
        return Stripes.task(2, 3);
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "filters",
                4,
                "kernels",
                List.of(5, 3, 3),
                "kind",
                "dense",
                "pad-input",
                true,
                "stack",
                "from:2",
                "skip",
                2,
                "squeeze",
                1,
                "group-sparsity",
                0.001,
                "rates",
                Map.of("function", "softplus"));
    }

    @Override
    protected int stepsToLearn() {
        return 150;
    }

    @Override
    protected List<Map<String, Object>> badOptions() {
        return List.of(Map.of("kernels", List.of()));
    }
}
