package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.ImageShape;

/**
 * A sinusoidal grating that fills the image, in 0..1 and the same in all channels.
 *
 * @param cycles in a length of the image's width
 * @param degrees direction across the bars, x to the right and y down
 * @param phase of the middle pixel, in cycles; white at 0
 */
record Grating(int cycles, int degrees, double phase) {

    private static final int ANGLE_STEP = 20;
    private static final int HALF_TURN = 180;
    private static final int PHASES = 5;

    /**
     * Cycles from 1 to half the width, angles 0, 20, .. 160 degrees, phases 0, 0.2, .. 0.8: 720 for
     * a width of 32. The published lists end at 180 degrees and phase 1, which repeat others.
     */
    static List<Grating> all(ImageShape shape) {
        List<Grating> all = new ArrayList<>();
        for (int cycles = 1; cycles <= Math.max(1, shape.width() / 2); cycles++) {
            for (int degrees = 0; degrees < HALF_TURN; degrees += ANGLE_STEP) {
                for (int phase = 0; phase < PHASES; phase++) {
                    all.add(new Grating(cycles, degrees, (double) phase / PHASES));
                }
            }
        }
        return all;
    }

    /** The grating as an image, [channels, height, width]. */
    float[] image(ImageShape shape) {
        double across = Math.cos(Math.toRadians(degrees)) * cycles / shape.width();
        double down = Math.sin(Math.toRadians(degrees)) * cycles / shape.width();
        int row = shape.height() / 2;
        int column = shape.width() / 2;
        double toMiddle = across * column + down * row;
        return new org.topolab.api.data.Grating(across, down, phase - toMiddle).image(shape);
    }
}
