package org.topolab.metric.category;

import java.util.List;
import java.util.Map;
import org.topolab.api.metric.Metric;
import org.topolab.testkit.MetricContract;

/** As published, with groups of classes and draws of images. */
class PublishedCategoryContractTest extends MetricContract {

    @Override
    protected Metric metric() {
        return new CategoryMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of(
                "faithful",
                true,
                "bootstrap",
                3L,
                "groups",
                List.of("even: class-0 class-2", "odd: class-1"));
    }
}
