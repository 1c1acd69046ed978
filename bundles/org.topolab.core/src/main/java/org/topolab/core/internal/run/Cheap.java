package org.topolab.core.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.topolab.api.metric.Metric;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.core.recipe.Chosen;

/** Options of a metric with as few samples of chance as it takes: maps need none. */
final class Cheap {

    /** What metrics call numbers of samples that maps do not depend on. */
    private static final Set<String> SAMPLES =
            Set.of("shuffles", "bootstrap", "permutations", "chance-pairs");

    private Cheap() {}

    /** Its options, those it was given but for the number of samples. */
    static Options options(Chosen<Metric> metric) {
        List<OptionSpec> specs = metric.service().info().facts().options();
        Map<String, Object> values = new LinkedHashMap<>(metric.options().values());
        for (OptionSpec spec : specs) {
            if (spec instanceof IntOption number && SAMPLES.contains(number.name())) {
                values.put(number.name(), number.min());
            }
        }
        try {
            return Options.of(specs, values);
        } catch (OptionException e) {
            return metric.options(); // it was checked by other rules, so it stays as it is
        }
    }
}
