package org.topolab.api.model;

/**
 * Activations of one sheet, or predictions, for some images: [images, units] row-major. The values
 * belong to the model and are valid only during the call that hands them over.
 */
public final class ActivationBatch {

    private final int first;
    private final int images;
    private final int units;
    private final float[] values;

    /**
     * @param first index in the data set of the first image; the others follow in order
     * @param images number of images, at least 1
     * @param units number of units, at least 1
     * @param values at least images * units values; not copied
     */
    public ActivationBatch(int first, int images, int units, float[] values) {
        if (images < 1 || units < 1 || values.length < Math.multiplyExact(images, units)) {
            throw new IllegalArgumentException(
                    "%d values are not enough for [%d, %d]"
                            .formatted(values.length, images, units));
        }
        this.first = first;
        this.images = images;
        this.units = units;
        this.values = values;
    }

    /** Number of images. */
    public int images() {
        return images;
    }

    /** Number of units. */
    public int units() {
        return units;
    }

    /** Index in the data set of an image of this batch. */
    public int index(int image) {
        return first + image;
    }

    /** Activation of a unit for an image of this batch. */
    public float value(int image, int unit) {
        return values[image * units + unit];
    }

    /**
     * Copies the activations of one image.
     *
     * @param into receives one value for each unit
     * @param at where the first one goes
     */
    public void copyImage(int image, double[] into, int at) {
        for (int unit = 0, from = image * units; unit < units; unit++) {
            into[at + unit] = values[from + unit];
        }
    }

    /** The same activations, not copied, with the first image at another index. */
    public ActivationBatch startingAt(int index) {
        return new ActivationBatch(index, images, units, values);
    }
}
