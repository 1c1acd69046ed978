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

    /** Id of the sheet of a model's outputs, which no other sheet should have. */
    public static final String OUTPUT = "output";

    /** What a model puts out, as {@link ActivationSink#predictions} hands it on. */
    public static Sheet outputs(int outputs) {
        return new Sheet(OUTPUT, "outputs of the network", new Layout.Outputs(outputs));
    }

    /**
     * The grid its units lie on.
     *
     * @param metric who asks, for the message
     * @param what what needs a grid, such as {@code neighbours}
     * @throws IllegalArgumentException if they do not lie on one
     */
    public Layout.Grid grid(String metric, String what) {
        if (layout instanceof Layout.Grid grid) {
            return grid;
        }
        throw new IllegalArgumentException(
                "%s: the units of sheet '%s' do not lie on a grid, which %s need; leave this sheet out"
                        .formatted(metric, id, what));
    }
}
