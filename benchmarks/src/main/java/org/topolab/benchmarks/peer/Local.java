package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorArrayRef;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.topolab.benchmarks.LocalLayer;
import org.topolab.benchmarks.Work;

/**
 * Locally connected layers, one on the other, and a dense one. libtorch has none, so each is one
 * batched matrix product, a matrix for each place of the map: weights [places, maps, values].
 * Activations are [height, width, channels, batch], so that patches are copied a whole batch at a
 * time and no product is transposed: of the ways that were measured the fastest, see
 * docs/benchmarks.md.
 *
 * @param work whose layers they are
 */
record Local(Work work) implements Network {

    @Override
    public Tensor logits(Tensor images, Layers layers) {
        Tensor first = layers.cast(images.permute(2, 3, 1, 0).contiguous());
        Map map = new Map(first, work.height(), work.channels());
        for (LocalLayer each : work.local()) {
            map = map.connected(each, layers);
        }
        int values = map.side * map.side * map.channels;
        Tensor flat = map.values.permute(3, 0, 1, 2).reshape(-1, values);
        return layers.dense(flat, values, Work.CLASSES);
    }

    /**
     * @param values [side, side, channels, batch]
     */
    private record Map(Tensor values, int side, int channels) {

        /** A locally connected layer without padding, with bias, then ReLU. */
        Map connected(LocalLayer spec, Layers layers) {
            int kernel = spec.kernel();
            int stride = spec.stride();
            int out = spec.out();
            int outSide = (side - kernel) / stride + 1;
            int places = outSide * outSide;
            int in = channels * kernel * kernel;
            Tensor patches = patches(kernel, stride, outSide).view(places, in, -1);
            Tensor sums = torch.bmm(layers.weight(in, places, out, in), patches);
            Tensor y = sums.add_(layers.bias(places, out, 1)).relu_();
            return new Map(y.view(outSide, outSide, out, -1), outSide, out);
        }

        /** [outSide, outSide, kernel * kernel * channels, batch]. */
        private Tensor patches(int kernel, int stride, int outSide) {
            TensorVector shifted = new TensorVector();
            for (int row = 0; row < kernel; row++) {
                Tensor rows = every(values, 0, row, stride, outSide);
                for (int column = 0; column < kernel; column++) {
                    shifted.push_back(every(rows, 1, column, stride, outSide));
                }
            }
            return torch.cat(new TensorArrayRef(shifted), 2);
        }

        private static Tensor every(Tensor x, int dimension, int first, int stride, int count) {
            long end = first + (count - 1L) * stride + 1;
            return x.slice(dimension, new LongOptional(first), new LongOptional(end), stride);
        }
    }
}
