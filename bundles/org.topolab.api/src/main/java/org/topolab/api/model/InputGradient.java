package org.topolab.api.model;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How units answer to any image, and how their answer changes with it: what receptive fields are
 * taken from. Images are those the model reads, normalised if it was trained on normalised ones. An
 * ability of a {@link Model}; changes nothing of it.
 */
@ConsumerType
public interface InputGradient {

    /** Where the value of a unit is read. */
    enum Point {
        /** The weighted sum, before the activation function; all other units keep theirs. */
        BEFORE_ACTIVATION,
        /** What the unit hands on. */
        AFTER_ACTIVATION
    }

    /**
     * Values of all units of a sheet, [images, units] row-major.
     *
     * @param sheet id of a sheet of the model
     * @throws IllegalArgumentException if there is no such sheet, or its units have no such point
     */
    float[] values(String sheet, Point point, ImageBatch images);

    /**
     * The gradient of one unit for each image with respect to that image, [images, channels,
     * height, width] row-major.
     *
     * @param sheet id of a sheet of the model
     * @param units [images], the unit of each image
     * @throws IllegalArgumentException if there is no such sheet or unit, or its units have no such
     *     point
     */
    float[] gradients(String sheet, Point point, int[] units, ImageBatch images);
}
