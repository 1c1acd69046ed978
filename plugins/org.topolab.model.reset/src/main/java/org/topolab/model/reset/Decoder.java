package org.topolab.model.reset;

import org.topolab.api.data.ImageShape;
import org.topolab.nn.Feature;

/** What draws the image from the last grid. Layers carry the names of published files. */
enum Decoder {

    /** grid -> 500 values -> ReLU -> the values of the image. */
    MLP {
        @Override
        void check(ImageShape image) {}

        @Override
        Feature write(Feature grid, ImageShape image, NetworkWriter writer) {
            Feature hidden = Feature.vector("Decoder.1", HIDDEN);
            writer.linear(grid, hidden, true);
            Feature drawn = Feature.vector("Decoder.3", image.values());
            writer.linear(hidden, drawn, false);
            return drawn;
        }
    },

    /**
     * The units of the grid as many maps of 2 x 2, which transposed convolutions double until they
     * have the size of the image; each halves the number of maps. For a grid of 32 x 32 units and
     * images of 32 x 32: 256 -> 128 -> 64 -> 32 -> the channels of the image.
     */
    DECONV {
        @Override
        void check(ImageShape image) {
            int side = image.height();
            if (side != image.width() || side < 2 * START || Integer.bitCount(side) != 1) {
                throw new IllegalArgumentException(
                        ("decoder 'deconv' doubles maps of 2 x 2 to 4, 8, 16, 32, 64, ..., but the"
                                        + " images are %d x %d; use decoder: mlp, which draws any"
                                        + " image")
                                .formatted(image.height(), image.width()));
            }
        }

        @Override
        Feature write(Feature grid, ImageShape image, NetworkWriter writer) {
            int maps = Math.toIntExact(grid.values() / (START * START));
            Feature x = new Feature("Decoder.0", maps, START, START);
            writer.unflatten(grid, x);
            for (int layer = 1; x.height() < image.height(); layer += 2) {
                int side = 2 * x.height();
                boolean last = side == image.height();
                int channels = last ? image.channels() : Math.max(1, x.channels() / 2);
                Feature y = new Feature("Decoder." + layer, channels, side, side);
                writer.doubling(x, y, !last);
                x = y;
            }
            return x;
        }
    };

    /** Values of the hidden layer, as published. */
    private static final int HIDDEN = 500;

    /** Side of the maps that are doubled, as published for a grid of 32 x 32. */
    private static final int START = 2;

    /**
     * Refuses images that it cannot draw.
     *
     * @throws IllegalArgumentException with what can be used instead
     */
    abstract void check(ImageShape image);

    /** Tells a writer all layers; what comes out has one value for each of the image. */
    abstract Feature write(Feature grid, ImageShape image, NetworkWriter writer);
}
