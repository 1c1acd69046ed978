package org.topolab.api.readout;

import java.util.Arrays;

/** Weights of a readout before training. */
public final class Weight {

    private final String name;
    private final int[] shape;
    private final float[] start;
    private final boolean trained;

    private Weight(String name, int[] shape, float[] start, boolean trained) {
        int values = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (!name.matches("[A-Za-z0-9_.-]+") || start.length != values || values == 0) {
            throw new IllegalArgumentException(
                    "weight '%s' of shape %s begins with %d values"
                            .formatted(name, Arrays.toString(shape), start.length));
        }
        this.name = name;
        this.shape = shape.clone();
        this.start = start.clone();
        this.trained = trained;
    }

    /**
     * Weights that training changes.
     *
     * @param name letters, digits, hyphens, underscores and dots, such as {@code features}
     * @param shape its dimensions, each at least 1; copied
     * @param start its values, row-major; copied
     */
    public static Weight trained(String name, int[] shape, float[] start) {
        return new Weight(name, shape, start, true);
    }

    /** Numbers that are kept with the model but not trained, such as places of neurons. */
    public static Weight kept(String name, int[] shape, float[] start) {
        return new Weight(name, shape, start, false);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its dimensions; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Its values before training, row-major; a copy. */
    public float[] start() {
        return start.clone();
    }

    /** Whether training changes it. */
    public boolean trained() {
        return trained;
    }
}
