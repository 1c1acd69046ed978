package org.topolab.core.internal.augment;

import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/**
 * Changes images as {@code train.augment} says: training images are mirrored and shifted by chance,
 * all images are normalised. What happens to an image is a function of seed, epoch and the image's
 * index alone.
 *
 * <p>An image is mirrored left to right with a probability, then shifted by whole pixels, each step
 * down and to the right equally likely in -shift..shift. What comes in from outside is 0: the same
 * as padding with {@code shift} zeros on all sides and cutting the image's size out by chance.
 * Normalisation comes last, so a black border is as black as black pixels are.
 */
public final class Augmentation {

    // positions in the stream of an image
    private static final int FLIP = 0;
    private static final int DOWN = 1;
    private static final int RIGHT = 2;

    private final ImageShape shape;
    private final double flip;
    private final int shift;
    private final Optional<Normalisation> normalisation;

    private Augmentation(
            ImageShape shape, double flip, int shift, Optional<Normalisation> normalisation) {
        this.shape = shape;
        this.flip = flip;
        this.shift = shift;
        this.normalisation = normalisation;
    }

    /**
     * What a recipe says of images of a shape.
     *
     * @param options checked options of {@code train.augment}; while its {@code normalise} is still
     *     {@code auto}, images are not normalised
     * @throws OptionException if they do not fit the images
     */
    public static Augmentation of(Options options, ImageShape shape) {
        int shift = options.integer("shift");
        int side = Math.min(shape.height(), shape.width());
        if (shift >= side) {
            throw new OptionException(
                    "shift",
                    "found %d, expected less than %d, the shorter side of images of shape %s"
                            .formatted(shift, side, shape));
        }
        return new Augmentation(
                shape, options.number("flip"), shift, Normalisation.of(options, shape));
    }

    /** For images that are measured; empty if they stay as they were read. */
    public Optional<Treatment> measured() {
        return normalisation.map(normalise -> (index, read, shown) -> normalise.apply(read, shown));
    }

    /**
     * For images of one epoch of training; empty if they stay as they were read.
     *
     * @param seed of the run
     * @param epoch from 1
     */
    public Optional<Treatment> trained(long seed, int epoch) {
        if (flip == 0 && shift == 0) {
            return measured();
        }
        RandomStream stream = RandomStream.of(seed).split("augmentation").split(epoch);
        return Optional.of(
                (index, read, shown) -> {
                    move(stream.split(index), read, shown);
                    normalisation.ifPresent(normalise -> normalise.apply(shown, shown));
                });
    }

    private void move(RandomStream chance, float[] read, float[] shown) {
        boolean mirrored = chance.uniform(FLIP) < flip;
        int down = step(chance.uniform(DOWN));
        int right = step(chance.uniform(RIGHT));
        int height = shape.height();
        int width = shape.width();
        for (int row = 0; row < shape.channels() * height; row++) {
            int y = row % height - down;
            boolean inside = y >= 0 && y < height;
            int from = (row - down) * width;
            for (int column = 0; column < width; column++) {
                int x = column - right;
                int source = from + (mirrored ? width - 1 - x : x);
                shown[row * width + column] = inside && x >= 0 && x < width ? read[source] : 0;
            }
        }
    }

    /** A number in [0, 1) as one of -shift..shift. */
    private int step(double uniform) {
        return (int) Math.floor(uniform * (2 * shift + 1)) - shift;
    }
}
