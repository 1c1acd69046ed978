package org.topolab.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorArrayRef;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;

/**
 * A Reset network: n x n ResNet-20 one after the other, their outputs on a grid, tanh, dropout 0.2,
 * batch norm, and a ResNet-20 that reads the grid.
 *
 * @param n sub-networks along a side
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks</a>
 */
record Reset(int n, int channels, int outputs) implements Network {

    private static final int GRID = 32;
    private static final double DROPOUT = 0.2;

    @Override
    public Tensor logits(Tensor images, Layers layers) {
        int side = GRID / n;
        Network part = new ResNet20(channels, side * side);
        List<Tensor> rows = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            List<Tensor> blocks = new ArrayList<>();
            for (int column = 0; column < n; column++) {
                blocks.add(part.logits(images, layers).view(-1, 1, side, side));
            }
            rows.add(joined(blocks, 3));
        }
        Tensor grid = torch.dropout(torch.tanh(joined(rows, 2)), DROPOUT, layers.training());
        Tensor normed = layers.batchNorm(grid, 1).contiguous(MemoryFormat.ChannelsLast);
        return new ResNet20(1, outputs).logits(normed, layers);
    }

    private static Tensor joined(List<Tensor> parts, int dimension) {
        TensorVector all = new TensorVector(parts.toArray(Tensor[]::new));
        return torch.cat(new TensorArrayRef(all), dimension);
    }
}
