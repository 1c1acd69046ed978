package org.topolab.api.metric;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * Static facts of a metric.
 *
 * @param facts id, title, citation, licence, options
 * @param range values it can take, in words: {@code at least 1, units}
 * @param direction which values mean more
 * @param chance what its chance level is and how it is found, in words
 * @param needs what it cannot do without
 */
public record MetricInfo(Facts facts, String range, Direction direction, String chance, Needs needs)
        implements Info {}
