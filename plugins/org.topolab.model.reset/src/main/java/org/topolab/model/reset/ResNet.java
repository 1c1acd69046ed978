package org.topolab.model.reset;

import java.util.List;
import org.topolab.nn.Feature;

/**
 * A residual network in the manner of the CIFAR networks of He et al. 2016: a stem, then stages of
 * basic blocks with parameter-free shortcuts (option A), global average, and a linear head without
 * output non-linearity. Every stage but the first halves height and width.
 *
 * <p>Layers carry PyTorch's names: {@code conv1 bn1 layer1.0.conv1 ... linear}.
 *
 * @param id name of the preset
 * @param widths channels of each stage
 * @param blocks basic blocks of each stage
 * @param stemStride stride of the stem's convolution, 1 or 2
 * @see <a href="https://doi.org/10.1109/CVPR.2016.90">He, Zhang, Ren, Sun 2016, Deep residual
 *     learning for image recognition, CVPR, section 4.2</a>
 */
record ResNet(String id, List<Integer> widths, int blocks, int stemStride) {

    /** The network of the publication: 20 weighted layers, 16/32/64 channels. */
    static final ResNet RESNET20 = new ResNet("resnet20", List.of(16, 32, 64), 3, 1);

    /** Half the channels, a third of the blocks; about a tenth of the work. */
    static final ResNet SMALL = new ResNet("small", List.of(8, 16, 32), 1, 1);

    /** Narrow, and its stem halves the image; for a first look on a laptop. */
    static final ResNet TINY = new ResNet("tiny", List.of(8, 16, 32), 1, 2);

    /** All presets, the published one first. */
    static final List<ResNet> PRESETS = List.of(RESNET20, SMALL, TINY);

    /** Name of the pooled features, after the prefix. */
    static final String POOLED = "pool";

    ResNet {
        widths = List.copyOf(widths);
    }

    /** Ids of all presets. */
    static List<String> ids() {
        return PRESETS.stream().map(ResNet::id).toList();
    }

    /** A preset by its id. */
    static ResNet preset(String id) {
        return PRESETS.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no network '%s', expected one of %s"
                                                .formatted(id, String.join(", ", ids()))));
    }

    /** Length of the pooled vector that the head reads. */
    int features() {
        return widths.get(widths.size() - 1);
    }

    /** By how much height and width shrink from the input to the last stage. */
    int totalStride() {
        return stemStride << (widths.size() - 1);
    }

    /**
     * Tells a writer all layers but the head.
     *
     * @param prefix what all names start with, such as {@code Nest1.0.}
     * @return the pooled vector the head reads
     */
    Feature writeBody(String prefix, Feature image, NetworkWriter writer) {
        Feature x = convolvedAndNormed(prefix, 1, image, widths.get(0), stemStride, true, writer);
        for (int stage = 1; stage <= widths.size(); stage++) {
            for (int block = 0; block < blocks; block++) {
                String name = "%slayer%d.%d.".formatted(prefix, stage, block);
                int stride = stage > 1 && block == 0 ? 2 : 1;
                x = writeBlock(name, x, widths.get(stage - 1), stride, writer);
            }
        }
        Feature pooled = Feature.vector(prefix + POOLED, x.channels());
        writer.globalAverage(x, pooled);
        return pooled;
    }

    /** y = ReLU(BN2(conv2(ReLU(BN1(conv1(x))))) + S(x)), with S the shortcut. */
    private static Feature writeBlock(
            String prefix, Feature x, int width, int stride, NetworkWriter writer) {
        Feature inner = convolvedAndNormed(prefix, 1, x, width, stride, true, writer);
        Feature outer = convolvedAndNormed(prefix, 2, inner, width, 1, false, writer);
        Feature kept = x;
        if (stride != 1 || x.channels() != width) {
            kept = x.strided(prefix + "shortcut", width, stride);
            writer.shortcut(x, kept, stride);
        }
        Feature sum = outer.after(prefix + "add");
        writer.addRelu(outer, kept, sum);
        return sum;
    }

    private static Feature convolvedAndNormed(
            String prefix,
            int number,
            Feature in,
            int width,
            int stride,
            boolean relu,
            NetworkWriter writer) {
        Feature convolved = in.strided(prefix + "conv" + number, width, stride);
        writer.convolution(in, convolved, stride);
        Feature normed = convolved.after(prefix + "bn" + number);
        writer.batchNorm(convolved, normed, relu);
        return normed;
    }
}
