package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Three locally connected layers on 3 x 64 x 64 images. libtorch has none, so each is one batched
 * matrix product, a matrix for each place of the map, weights [places, values, maps]. Activations
 * are position-major, [height, width, batch, maps], so that neither the product's input nor its
 * output is transposed: of the ways that were measured the fastest, see docs/benchmarks.md.
 *
 * @param outputs classes
 */
record Local(int outputs) implements Network {

    private static final int SIDE = 64;

    @Override
    public Tensor logits(Tensor images, Layers layers) {
        Map map = new Map(images.permute(2, 3, 0, 1), SIDE, 3);
        map = map.connected(7, 3, 16, layers);
        map = map.connected(3, 1, 36, layers);
        map = map.connected(3, 1, 36, layers);
        int values = map.side * map.side * map.channels;
        Tensor flat = map.values.permute(2, 0, 1, 3).reshape(-1, values);
        return layers.dense(flat, values, outputs);
    }

    /**
     * @param values [side, side, batch, channels]
     */
    private record Map(Tensor values, int side, int channels) {

        /** A locally connected layer without padding, with bias, then ReLU. */
        Map connected(int kernel, int stride, int out, Layers layers) {
            int outSide = (side - kernel) / stride + 1;
            int places = outSide * outSide;
            int in = channels * kernel * kernel;
            Tensor patches =
                    values.unfold(0, kernel, stride)
                            .unfold(1, kernel, stride)
                            .reshape(places, -1, in);
            Tensor sums = torch.bmm(patches, layers.weight(in, places, in, out));
            Tensor y = sums.add_(layers.bias(places, 1, out)).relu_();
            return new Map(y.view(outSide, outSide, -1, out), outSide, out);
        }
    }
}
