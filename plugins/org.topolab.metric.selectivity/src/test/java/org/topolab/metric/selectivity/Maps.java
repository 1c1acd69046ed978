package org.topolab.metric.selectivity;

import java.util.Map;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

/** Measures preference maps. */
final class Maps {

    static final Map<String, Object> PUBLISHED = Map.of("dprime", "published");

    private Maps() {}

    static Results on(Layout layout, Activations data, Map<String, Object> given) {
        return Measured.on(new SelectivityMetric(), layout, data, given);
    }

    static int[] preference(Results results) {
        return results.get("preference", Result.CategoryMap.class).toArray();
    }

    static double[] column(Results results, String name) {
        return Measured.column(results, "classes", name);
    }
}
