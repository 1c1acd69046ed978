package org.topolab.testkit;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Engines;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Trials;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/** A few images that any model should learn to tell apart: stripes across or down, with noise. */
public final class TinyTask {

    private static final int STRIPE = 4;
    private static final float NOISE = 0.2f;

    private final ImageShape shape;
    private final Targets targets;
    private final float[] pixels;

    private TinyTask(ImageShape shape, Targets targets, float[] pixels) {
        this.shape = shape;
        this.targets = targets;
        this.pixels = pixels;
    }

    /**
     * Stripes of 4 pixels; images with even number go across, the others down.
     *
     * @param channels equal colour channels
     * @param side rows and columns of pixels
     * @param images number of images, the size of the one batch
     */
    public static TinyTask stripes(int channels, int side, int images) {
        ImageShape shape = new ImageShape(channels, side, side);
        float[] pixels = new float[images * shape.values()];
        RandomStream noise = RandomStream.of(3);
        for (int at = 0; at < pixels.length; at++) {
            int image = at / shape.values();
            int along = image % 2 == 0 ? at / side % side : at % side;
            float ink = along / STRIPE % 2;
            pixels[at] = (1 - NOISE) * ink + NOISE * (float) noise.uniform(at);
        }
        int[] labels = IntStream.range(0, images).map(image -> image % 2).toArray();
        return new TinyTask(shape, new Targets.Classes(List.of("across", "down"), labels), pixels);
    }

    /**
     * The same images with other targets; with responses of neurons they are shown in trials.
     *
     * @param others as many as there are images
     */
    public TinyTask answering(Targets others) {
        return new TinyTask(shape, others, pixels);
    }

    /** Plain gradient descent with momentum 0.9, as the loop would ask for it. */
    public static Options sgd(double rate) {
        return optimizer(Map.of("rate", rate));
    }

    /** An optimiser, as the loop would ask for it; gradient descent where nothing is given. */
    public static Options optimizer(Map<String, Object> given) {
        return Options.of(
                List.of(
                        new ChoiceOption(
                                "name", "optimiser", "sgd", List.of("sgd", "adam", "rmsprop")),
                        new DoubleOption("rate", "learning rate", 0.1, 0, 10),
                        new DoubleOption("momentum", "momentum", 0.9, 0, 1),
                        new DoubleOption("epsilon", "epsilon of adam", 1e-8, 1e-20, 1),
                        new ChoiceOption(
                                "epsilon-moment",
                                "moment it is added to",
                                "corrected",
                                List.of("corrected", "raw")),
                        new DoubleOption("weight-decay", "weight decay", 0, 0, 1),
                        new DoubleOption("clip", "largest norm of a gradient", 0, 0, 1e6),
                        new ChoiceOption(
                                "schedule",
                                "schedule of the rate",
                                "constant",
                                List.of("constant", "inverse", "step")),
                        new DoubleOption("schedule-rate", "change of the rate", 0.1, 0, 1),
                        new IntOption(
                                "schedule-parts", "parts", Optional.of(3L), 1, 1000, "parts")),
                given);
    }

    /** Engines that offer nothing. */
    public static Engines noEngines() {
        return engines(Optional.empty());
    }

    /** Engines that offer one thing, such as a factory of layers on the kernels of a processor. */
    public static Engines engines(Object offered) {
        return engines(Optional.of(offered));
    }

    private static Engines engines(Optional<Object> offered) {
        return new Engines() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return offered.filter(type::isInstance).map(type::cast);
            }
        };
    }

    /** Shape of one image. */
    public ImageShape shape() {
        return shape;
    }

    /** Number of images. */
    public int images() {
        return targets.size();
    }

    /** What the images should be mapped to; the class of each unless {@link #answering} others. */
    public Targets targets() {
        return targets;
    }

    /** All images. */
    public ImageBatch imageBatch() {
        ImageBatch all = new ImageBatch(shape, images(), FloatBuffer.wrap(pixels.clone()));
        return targets instanceof Responses responses
                ? all.during(new Trials(responses, IntStream.range(0, images()).toArray()))
                : all;
    }

    /** All images with their targets. */
    public Batch batch() {
        return new Batch(imageBatch(), targets, IntStream.range(0, images()).toArray());
    }
}
