package org.topolab.core.internal.augment;

import java.util.Arrays;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.stat.RandomStream;

/**
 * Moves an image by whole pixels, each step down and to the right equally likely in -most..most.
 * What comes in from outside is 0: the same as padding with so many zeros on all sides and cutting
 * the image's size out by chance.
 *
 * @param most less than the image's shorter side
 */
record Shift(ImageShape shape, int most) implements Step {

    Shift {
        int side = Math.min(shape.height(), shape.width());
        if (most >= side) {
            throw new OptionException(
                    "shift",
                    "found %d, expected less than %d, the shorter side of images of shape %s"
                            .formatted(most, side, shape));
        }
    }

    @Override
    public void apply(float[] image, RandomStream chance) {
        int down = step(Position.DOWN.uniform(chance));
        int right = step(Position.RIGHT.uniform(chance));
        int height = shape.height();
        for (int channel = 0; channel < shape.channels(); channel++) {
            // from the side that it moves to, so that no row is overwritten before it has moved
            for (int i = 0; i < height; i++) {
                int row = down > 0 ? height - 1 - i : i;
                move(image, channel * height, row, row - down, right);
            }
        }
    }

    private void move(float[] image, int first, int row, int from, int right) {
        int width = shape.width();
        int start = (first + row) * width;
        if (from < 0 || from >= shape.height()) {
            Arrays.fill(image, start, start + width, 0);
            return;
        }
        int source = (first + from) * width;
        int left = Math.max(0, right);
        int end = width + Math.min(0, right);
        System.arraycopy(image, source + left - right, image, start + left, end - left);
        Arrays.fill(image, start, start + left, 0);
        Arrays.fill(image, start + end, start + width, 0);
    }

    /** A number in [0, 1) as one of -most..most. */
    private int step(double uniform) {
        return (int) Math.floor(uniform * (2 * most + 1)) - most;
    }
}
