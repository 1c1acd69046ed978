package org.topolab.model.reset;

import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Feature;
import org.topolab.nn.Head;
import org.topolab.nn.Head.Aim;
import org.topolab.nn.Tap;

/**
 * A second reader of the last grid, beside the master: it reconstructs the image.
 *
 * @param decoder what draws the image
 * @param reconstruction how it is compared
 * @param alpha share of the reconstruction in the loss, 0 to 1
 */
record AutoEncoder(Decoder decoder, Reconstruction reconstruction, double alpha) {

    private static final String PICTURES = "Reconstruction";

    /** Tells a writer all layers. */
    void write(Feature grid, ImageShape image, NetworkWriter writer) {
        Feature drawn = decoder.write(grid, image, writer);
        writer.pictures(drawn, Feature.of(PICTURES, image), reconstruction.loss());
    }

    /** How much the classifier counts. */
    double classifierWeight() {
        return reconstruction.classifierWeight(alpha);
    }

    /** How much the reconstruction counts. */
    Head pictures() {
        return new Head(PICTURES, Aim.IMAGES, reconstruction.picturesWeight(alpha))
                .plus(reconstruction.offset(alpha));
    }

    /** The reconstruction as something that can be measured. */
    Tap tap(ImageShape image) {
        return new Tap(
                new Sheet(
                        "reconstruction",
                        "the reconstructed image",
                        new Layout.Pixels(image.channels(), image.height(), image.width())),
                PICTURES);
    }
}
