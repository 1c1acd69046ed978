package org.topolab.core.internal.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/**
 * Changes images as {@code train.augment} says, in this order: crop, flip, shift, brightness,
 * saturation, contrast, normalise. What happens to an image is a function of seed, epoch and the
 * image's index alone.
 *
 * <p>Chance is for training images: those that are measured are the largest square from the centre,
 * where images are cropped, and are normalised. Normalisation comes last, so a black border that a
 * shift brings in is as black as black pixels are.
 */
public final class Augmentation {

    private static final String PURPOSE = "augmentation";

    private final ImageShape shape;
    private final Optional<Crop> crop;
    private final boolean measuredAtRandom;
    private final List<Step> steps;
    private final Optional<Normalisation> normalisation;

    private Augmentation(Options options, ImageShape read) {
        this.crop = Crop.of(options, read);
        this.shape = crop.map(Crop::shown).orElse(read);
        this.measuredAtRandom = options.text("crop-measured").equals("random");
        this.steps = steps(options, shape);
        this.normalisation = Normalisation.of(options, shape);
    }

    /**
     * What a recipe says of images of a shape.
     *
     * @param options checked options of {@code train.augment}; while its {@code normalise} is still
     *     {@code auto}, images are not normalised
     * @param read shape of images as they are read
     * @throws OptionException if they do not fit the images
     */
    public static Augmentation of(Options options, ImageShape read) {
        return new Augmentation(options, read);
    }

    /**
     * Shape of images as a model sees them, whether or not the other options fit them.
     *
     * @param options checked options of {@code train.augment}
     * @param read shape of images as they are read
     */
    public static ImageShape shape(Options options, ImageShape read) {
        return Crop.of(options, read).map(Crop::shown).orElse(read);
    }

    private static List<Step> steps(Options options, ImageShape shape) {
        List<Step> steps = new ArrayList<>();
        if (options.number("flip") > 0) {
            steps.add(new Flip(shape, options.number("flip")));
        }
        if (options.integer("shift") > 0) {
            steps.add(new Shift(shape, options.integer("shift")));
        }
        List<Step> colour = new ArrayList<>();
        if (options.number("brightness") > 0) {
            colour.add(new Brightness(options.number("brightness")));
        }
        Factors.of(options, "saturation").ifPresent(f -> colour.add(new Saturation(shape, f)));
        Factors.of(options, "contrast").ifPresent(f -> colour.add(new Contrast(shape, f)));
        if (!colour.isEmpty()) {
            colour.add(new Clip());
        }
        steps.addAll(colour);
        return List.copyOf(steps);
    }

    /** Shape of images as a model sees them. */
    public ImageShape shape() {
        return shape;
    }

    /**
     * Images of a split as a model sees them when it is measured: cropped and normalised.
     *
     * @param images as they are read
     * @param seed of the run; matters only where measured images are cropped at random
     */
    public ShownImages measured(Images images, long seed) {
        if (crop.isEmpty()) {
            return normalised(images);
        }
        Treatment cut = cut(seed);
        return shown(
                images,
                (index, read, shown) -> {
                    cut.apply(index, read, shown);
                    normalise(shown);
                });
    }

    /**
     * Images of a split that are of the shape that a model sees, but not normalised.
     *
     * @param images as they are read
     * @param seed as for {@link #measured}
     */
    public ShownImages cropped(Images images, long seed) {
        return crop.isEmpty() ? ShownImages.asRead(images) : shown(images, cut(seed));
    }

    /**
     * Images as a model sees them that are made for it.
     *
     * @param images of the shape that it sees
     */
    public ShownImages normalised(Images images) {
        return normalisation.isEmpty()
                ? ShownImages.asRead(images)
                : shown(
                        images,
                        (index, read, shown) -> {
                            System.arraycopy(read, 0, shown, 0, shown.length);
                            normalise(shown);
                        });
    }

    /**
     * Images of a split as a model sees them in one epoch of training.
     *
     * @param images as they are read
     * @param seed of the run
     * @param epoch from 1
     */
    public ShownImages trained(Images images, long seed, int epoch) {
        if (crop.isEmpty() && steps.isEmpty()) {
            return normalised(images);
        }
        RandomStream stream = RandomStream.of(seed).split(PURPOSE).split(epoch);
        return shown(
                images,
                (index, read, shown) -> {
                    RandomStream chance = stream.split(index);
                    if (crop.isPresent()) {
                        crop.get().random(read, shown, chance);
                    } else {
                        System.arraycopy(read, 0, shown, 0, shown.length);
                    }
                    steps.forEach(step -> step.apply(shown, chance));
                    normalise(shown);
                });
    }

    private ShownImages shown(Images images, Treatment treatment) {
        return new ShownImages(images, shape, Optional.of(treatment));
    }

    /** What cuts squares out of images that are measured. */
    private Treatment cut(long seed) {
        Crop squares = crop.orElseThrow();
        if (!measuredAtRandom) {
            return (index, read, shown) -> squares.centre(read, shown);
        }
        RandomStream stream = RandomStream.of(seed).split(PURPOSE).split("measured");
        return (index, read, shown) -> squares.random(read, shown, stream.split(index));
    }

    private void normalise(float[] shown) {
        normalisation.ifPresent(normalise -> normalise.apply(shown));
    }
}
