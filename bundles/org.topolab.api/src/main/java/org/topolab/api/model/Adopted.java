package org.topolab.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.topolab.api.data.ImageShape;

/**
 * A trained network as a family understands it.
 *
 * @param options what the tensors tell of the family's options, by name; others keep their defaults
 * @param channels channels of the images it takes
 * @param image shape of those images, where the tensors tell height and width
 * @param outputs numbers it gives for an image
 * @param parameters weights and running statistics under the names that the family's own models
 *     have, in their order
 * @param trained number of trained values among them
 * @param updates optimiser steps it was trained for, where that is known
 * @param metrics what is worth measuring, ids with options; those not installed are left out
 * @param notes sentences worth telling
 */
public record Adopted(
        Map<String, Object> options,
        int channels,
        Optional<ImageShape> image,
        int outputs,
        Map<String, Tensor> parameters,
        long trained,
        OptionalLong updates,
        Map<String, Map<String, Object>> metrics,
        List<String> notes) {

    public Adopted {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        notes = List.copyOf(notes);
    }
}
