package org.topolab.api.readout;

import java.util.Map;
import java.util.Optional;

/**
 * Where a readout adds the gradients it finds.
 *
 * @param weights by name, of all trained ones
 * @param features as {@link Features#values}; empty if nobody wants them, as of a frozen core
 * @param shifts as {@link Viewing#shifts}; empty where there are none
 */
public record Gradients(
        Map<String, float[]> weights, Optional<float[]> features, Optional<float[]> shifts) {}
