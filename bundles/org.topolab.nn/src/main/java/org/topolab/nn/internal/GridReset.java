package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.stat.RandomStream;

/**
 * Resets the outputs of n x n sub-networks into one map, then tanh, then dropout in training. The
 * dropout of a value is a function of seed, optimiser step and its index in the batch.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset Networks</a>
 */
public final class GridReset implements ArrayFunction {

    private final int n;
    private final int side;
    private final double dropout;
    private final RandomStream stream;
    private float[] slope = new float[0];

    /** A map of side x side units from n x n blocks; n divides side. */
    public GridReset(int n, int side, double dropout, long seed) {
        this.n = n;
        this.side = side;
        this.dropout = dropout;
        this.stream = RandomStream.of(seed).split("dropout");
    }

    /** Row-major index on the map of a unit of a block. */
    static int unit(int n, int side, int block, int unit) {
        int s = side / n;
        int row = (block / n) * s + unit / s;
        int column = (block % n) * s + unit % s;
        return row * side + column;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        int block = side / n * (side / n);
        for (INDArray part : in) {
            if (part.rank() != 2 || part.size(1) != block || part.size(0) != in[0].size(0)) {
                throw ArrayFunction.refuse(in, "%d of shape [batch, %d]".formatted(n * n, block));
            }
        }
        int images = (int) in[0].size(0);
        INDArray out = pass.output(images, side, side, 1);
        Floats y = Floats.write(out);
        float[] kept = kept(images, pass);
        if (pass.training()) {
            slope = new float[kept.length];
        }
        for (int q = 0; q < in.length; q++) {
            Floats x = Floats.read(in[q]);
            for (int i = 0; i < images * block; i++) {
                int at = i / block * side * side + unit(n, side, q, i % block);
                double value = Math.tanh(x.get(i));
                y.put(at, (float) (value * kept[at]));
                if (pass.training()) {
                    slope[at] = (float) ((1 - value * value) * kept[at]);
                }
            }
        }
        return out;
    }

    /**
     * By what each value is multiplied: 1 / (1 - p), or 0 with probability p; 1 if not training.
     */
    private float[] kept(int images, Pass pass) {
        float[] factor = new float[images * side * side];
        if (!pass.training() || dropout == 0) {
            java.util.Arrays.fill(factor, 1);
            return factor;
        }
        RandomStream step = stream.split(pass.step());
        float scale = (float) (1 / (1 - dropout));
        for (int i = 0; i < factor.length; i++) {
            factor[i] = step.uniform(i) < dropout ? 0 : scale;
        }
        return factor;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        int block = side / n * (side / n);
        Floats from = Floats.read(dy);
        INDArray[] back = new INDArray[in.length];
        for (int q = 0; q < in.length; q++) {
            back[q] = pass.gradient(in[q].shape());
            Floats to = Floats.write(back[q]);
            for (int i = 0; i < back[q].length(); i++) {
                int at = i / block * side * side + unit(n, side, q, i % block);
                to.put(i, from.get(at) * slope[at]);
            }
        }
        pass.memory().release(dy);
        return back;
    }
}
