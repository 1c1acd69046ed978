package org.topolab.model.retinavvs;

import org.topolab.api.data.ImageShape;
import org.topolab.nn.Feature;

/**
 * A retina and a cortex as data: convolutions that end in few channels, then convolutions and a
 * dense layer that read nothing but these.
 *
 * @param image shape of the images
 * @param architecture its layers
 * @param burden noise and penalties
 * @param outputs number of classes, or length of a target vector
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019, A unified
 *     theory of early visual representations from retina to cortex through anatomically constrained
 *     deep CNNs, ICLR</a>
 */
record RetinaVvs(ImageShape image, Architecture architecture, Burden burden, int outputs) {

    /** Name of the graph's input. */
    static final String INPUT = "image";

    /** Name of the dense layer before the classes. */
    static final String DENSE = "dense1";

    /** Name of the last layer. */
    static final String LOGITS = "dense2";

    RetinaVvs {
        int stride = architecture.stride();
        if (stride > 1 && image.height() != image.width()) {
            throw new IllegalArgumentException(
                    "images are %d x %d pixels, but stride %d is for square ones; set stride: 1, or"
                                    .formatted(image.height(), image.width(), stride)
                            + " scale the images");
        }
    }

    /** Tells a writer all layers, inputs before what reads them. */
    void write(NetworkWriter writer) {
        Feature x = Feature.of(INPUT, image);
        x = noisy(x, "noise_start", burden.noiseStart(), writer);
        if (architecture.retinaLayers() > 0) {
            x = retina(x, writer);
        }
        Filter filter = new Filter(architecture.kernel(), 1, true, burden.l1());
        for (int layer = 1; layer <= architecture.depth(); layer++) {
            x = convolved(x, "vvs_" + layer, architecture.width(), filter, writer);
        }
        Feature dense = Feature.vector(DENSE, architecture.dense());
        writer.dense(x, dense, burden.l1());
        writer.logits(dense, Feature.vector(LOGITS, outputs));
    }

    private Feature retina(Feature image, NetworkWriter writer) {
        int last = architecture.retinaLayers();
        Feature x = image;
        Filter before = new Filter(architecture.kernel(), 1, true, burden.l1());
        for (int layer = 1; layer < last; layer++) {
            x = convolved(x, "retina_" + layer, architecture.hidden(), before, writer);
        }
        Filter output =
                new Filter(
                        architecture.kernel(),
                        architecture.stride(),
                        architecture.retinaBias(),
                        burden.retinaL1());
        x = convolved(x, "retina_" + last, architecture.bottleneck(), output, writer);
        if (burden.activity() > 0) {
            Feature penalised = x.after("activity");
            writer.activityPenalty(x, penalised, burden.activity());
            x = penalised;
        }
        return noisy(x, "noise_end", burden.noiseEnd(), writer);
    }

    private static Feature convolved(
            Feature in, String name, int channels, Filter filter, NetworkWriter writer) {
        Feature out = in.strided(name, channels, filter.stride());
        writer.convolution(in, out, filter);
        return out;
    }

    private static Feature noisy(Feature in, String name, double sd, NetworkWriter writer) {
        if (sd == 0) {
            return in;
        }
        Feature out = in.after(name);
        writer.noise(in, out, sd);
        return out;
    }
}
