package org.topolab.model.localityprior;

import org.topolab.model.localityprior.Stage.Kind;
import org.topolab.model.localityprior.Stage.Window;
import org.topolab.nn.Feature;

/** What reads the image, and how the layers after it are called. */
enum Preset {
    /** Two convolutions, for small images. */
    LENET(7, 16) {
        @Override
        Names names() {
            return new Names("l1", "fc1", "fc15", "active");
        }

        @Override
        Chain body(Feature image) {
            return new Chain(image)
                    .convolution("conv1", 10, new Window(5, 1, 0), false)
                    .maxPool("pool1", 2, 2)
                    .then(Kind.RELU, "relu1")
                    .convolution("conv2", 20, new Window(5, 1, 0), false)
                    .then(Kind.CHANNEL_DROPOUT, "conv2-drop")
                    .maxPool("pool2", 2, 2)
                    .then(Kind.RELU, "relu2");
        }
    },
    /** Five convolutions, for photographs. */
    ALEXNET(64, 63) {
        @Override
        Names names() {
            return new Names("fc5", "fc5", "fc6", "fc7");
        }

        @Override
        Chain body(Feature image) {
            Window three = new Window(3, 1, 1);
            return new Chain(image)
                    .convolution("conv1", 64, new Window(11, 4, 2), true)
                    .maxPool("pool1", 3, 2)
                    .convolution("conv2", 192, new Window(5, 1, 2), true)
                    .maxPool("pool2", 3, 2)
                    .convolution("conv3", 384, three, true)
                    .convolution("conv4", 256, three, true)
                    .convolution("conv5", 256, three, true)
                    .maxPool("pool5", 3, 2);
        }
    };

    /**
     * Published names of what is measured.
     *
     * @param first the linear layer whose units are the first sheet
     * @param firstSheet id of that sheet
     * @param second the layer from sheet to sheet, and id of the second sheet
     * @param logits the last layer
     */
    record Names(String first, String firstSheet, String second, String logits) {}

    private final int side;
    private final int leastSide;

    Preset(int side, int leastSide) {
        this.side = side;
        this.leastSide = leastSide;
    }

    /** What its layers and sheets are called. */
    abstract Names names();

    /** The stages that read the image, up to the maps that are flattened. */
    abstract Chain body(Feature image);

    /** The published size of both sheets. */
    Extent sheet() {
        return new Extent(side, side);
    }

    /** Rows and columns of pixels that an image must have. */
    int leastSide() {
        return leastSide;
    }
}
