package org.topolab.nn.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Squash;
import org.topolab.nn.Tiling;

/**
 * Resets the outputs of n x n sub-networks into one map, squashes it, then dropout in training.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset Networks</a>
 */
public final class GridReset implements Activating {

    private final int n;
    private final int side;
    private final int block;
    private final Squash squash;
    private final DropMask mask;
    private final Object slopeKey = new Object();
    private INDArray y;
    private INDArray slope;

    /** A map of side x side units from n x n blocks. */
    public GridReset(Tiling spec) {
        this.n = spec.n();
        this.side = spec.side();
        this.block = spec.block();
        this.squash = spec.squash();
        this.mask = new DropMask(spec.dropout(), spec.seed());
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        long[] part = {in[0].size(0), (long) block * block};
        if (in.length != n * n
                || !Arrays.stream(in).allMatch(x -> Arrays.equals(x.shape(), part))) {
            throw ArrayFunction.refuse(
                    in, "%d of shape [batch, %d]".formatted(n * n, block * block));
        }
        y = pass.output(pass.type(), part[0], side, side, 1);
        place(in, y);
        squash(y);
        if (pass.training()) {
            INDArray kept = mask.of(pass, y);
            slope = pass.memory().output(slopeKey, y.dataType(), y.shape());
            slopeOf(y, slope);
            slope.muli(kept);
            y.muli(kept);
        }
        return y;
    }

    private void place(INDArray[] in, INDArray map) {
        for (int q = 0; q < in.length; q++) {
            place(map, q).assign(in[q].reshape('c', in[q].size(0), block, block));
        }
    }

    @Override
    public INDArray before(Pass pass, INDArray[] in) {
        INDArray map = pass.output(y.dataType(), y.shape());
        place(in, map);
        return map;
    }

    private void squash(INDArray y) {
        switch (squash) {
            case TANH -> Nd4j.exec(new Tanh(y, y));
            case SIGMOID -> Nd4j.exec(new Sigmoid(y, y));
            case NONE -> {}
            default -> throw new IllegalStateException("no function for " + squash);
        }
    }

    /** The slope of the squashing function where its value is y. */
    private void slopeOf(INDArray y, INDArray to) {
        switch (squash) {
            case TANH -> to.assign(y).muli(y).rsubi(1);
            case SIGMOID -> to.assign(y).rsubi(1).muli(y);
            case NONE -> to.assign(1);
            default -> throw new IllegalStateException("no slope for " + squash);
        }
    }

    /**
     * The block of the map that a sub-network fills, [batch, rows, columns]; a view. ND4J's own way
     * to cut one gives an array without data for one image that begins within another array.
     */
    private INDArray place(INDArray map, int q) {
        long row = (long) (q / n) * block;
        long column = (long) (q % n) * block;
        return Nd4j.create(
                map.data(),
                new long[] {map.size(0), block, block},
                new long[] {(long) side * side, side, 1},
                map.offset() + row * side + column,
                'c');
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        if (!pass.training()) {
            INDArray dz = pass.gradientOf(y);
            slopeOf(y, dz);
            dz.muli(dy);
            pass.memory().release(dy);
            return backwardBefore(pass, in, dz);
        }
        slope.muli(dy); // not needed again
        pass.memory().release(dy);
        return parts(pass, in, slope);
    }

    @Override
    public INDArray[] backwardBefore(Pass pass, INDArray[] in, INDArray gradient) {
        INDArray[] back = parts(pass, in, gradient);
        pass.memory().release(gradient);
        return back;
    }

    private INDArray[] parts(Pass pass, INDArray[] in, INDArray map) {
        INDArray[] back = new INDArray[in.length];
        for (int q = 0; q < in.length; q++) {
            back[q] = pass.gradientOf(in[q]);
            back[q].reshape('c', in[q].size(0), block, block).assign(place(map, q));
        }
        return back;
    }
}
