package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * ResNet-20 with parameter-free shortcuts.
 *
 * @param channels channels of the input
 * @param outputs outputs of the head
 * @see <a href="https://doi.org/10.1109/CVPR.2016.90">He, Zhang, Ren, Sun 2016, Deep residual
 *     learning for image recognition, CVPR, section 4.2</a>
 */
record ResNet20(int channels, int outputs) implements Network {

    private static final int STAGES = 3;
    private static final int BLOCKS = 3;
    private static final int WIDTH = 16;
    private static final int POOLED = WIDTH << (STAGES - 1);

    @Override
    public Tensor logits(Tensor images, Layers layers) {
        Tensor x = layers.batchNorm(layers.convolution(images, channels, WIDTH, 1), WIDTH).relu_();
        int in = WIDTH;
        for (int stage = 0; stage < STAGES; stage++) {
            int out = WIDTH << stage;
            for (int block = 0; block < BLOCKS; block++) {
                x = block(x, in, out, layers);
                in = out;
            }
        }
        Tensor pooled = torch.adaptive_avg_pool2d(x, 1, 1).view(-1, POOLED);
        return layers.dense(pooled, POOLED, outputs);
    }

    /** The first block of a wider stage halves height and width. */
    private static Tensor block(Tensor x, int in, int out, Layers layers) {
        int stride = in == out ? 1 : 2;
        Tensor y = layers.batchNorm(layers.convolution(x, in, out, stride), out).relu_();
        y = layers.batchNorm(layers.convolution(y, out, out, 1), out);
        return y.add_(stride == 1 ? x : shortcut(x, out - in)).relu_();
    }

    private static Tensor shortcut(Tensor x, int more) {
        LongOptional open = new LongOptional();
        Tensor strided = x.slice(2, open, open, 2).slice(3, open, open, 2);
        return torch.constant_pad_nd(strided, 0, 0, 0, 0, more / 2, more / 2);
    }
}
