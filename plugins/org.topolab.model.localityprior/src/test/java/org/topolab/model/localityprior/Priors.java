package org.topolab.model.localityprior;

import java.util.HashMap;
import java.util.Map;
import org.topolab.api.option.Options;
import org.topolab.testkit.Golden;

/** Rules by option, and as the golden file writes them. */
final class Priors {

    private Priors() {}

    static PriorRule rule(Map<String, Object> options) {
        return PriorRule.of(Options.of(PriorRule.specs(), options));
    }

    /** Metric, decay and normalisation of a case; what it does not say is left to defaults. */
    static Map<String, Object> options(Golden inputs) {
        Map<String, Object> options = new HashMap<>();
        options.put("decay", inputs.at("decay").text());
        options.put(
                "normalise",
                inputs.at("normalise").text().equals("row_sum_K") ? "row-sum" : "none");
        if (inputs.keys().contains("metric")) {
            options.put("metric", inputs.at("metric").text());
        }
        return options;
    }
}
