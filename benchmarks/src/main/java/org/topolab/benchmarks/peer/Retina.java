package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.Tensor;

/**
 * Retina and cortex on 3 x 32 x 32 images: two retinal and two cortical layers of 9 x 9, the second
 * retinal one with a bottleneck of 4 channels.
 *
 * @param outputs classes
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
record Retina(int outputs) implements Network {

    private static final int KERNEL = 9;
    private static final int WIDTH = 32;
    private static final int BOTTLENECK = 4;
    private static final int MAP = WIDTH * 32 * 32;
    private static final int HIDDEN = 1024;

    @Override
    public Tensor logits(Tensor images, Layers layers) {
        Tensor x = layers.convolutionRelu(images, 3, WIDTH, KERNEL);
        x = layers.convolutionRelu(x, WIDTH, BOTTLENECK, KERNEL);
        x = layers.convolutionRelu(x, BOTTLENECK, WIDTH, KERNEL);
        x = layers.convolutionRelu(x, WIDTH, WIDTH, KERNEL);
        // channels-last order, which needs no copy
        Tensor flat = x.permute(0, 2, 3, 1).reshape(-1, MAP);
        return layers.dense(layers.dense(flat, MAP, HIDDEN).relu_(), HIDDEN, outputs);
    }
}
