package org.topolab.api.metric;

import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.info.Contribution;
import org.topolab.api.model.Sheet;

/** Measures the activations of a sheet. */
@ConsumerType
public interface Metric extends Contribution<MetricInfo> {

    /**
     * Starts a measurement; the same sheet, context and activations give the same results.
     *
     * @throws IllegalArgumentException if sheet or targets do not fit what the metric needs
     */
    Accumulator start(Sheet sheet, MetricContext context);
}
