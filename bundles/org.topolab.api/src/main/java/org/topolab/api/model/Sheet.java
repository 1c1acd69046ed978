package org.topolab.api.model;

import java.util.Objects;

/**
 * Units of a model that can be measured, and where each lies.
 *
 * @param id unique within the model: letters, digits and hyphens, such as {@code grid}
 * @param title a few words for people
 * @param layout the place of each unit
 */
public record Sheet(String id, String title, Layout layout) {

    public Sheet {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(layout, "layout");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "sheet id '%s' must be letters, digits and hyphens".formatted(id));
        }
    }
}
