package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastCopyOp;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.MapKernel;

/** The mean over height and width. */
final class GlobalAverage implements MapKernel {

    @Override
    public void forward(INDArray x, INDArray y) {
        INDArray mean = places(x).mean(1);
        y.assign(mean);
        mean.close();
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        INDArray to = places(dx);
        INDArray share = dy.div(to.size(1));
        Nd4j.exec(new BroadcastCopyOp(to, share, to, 0, 2));
        share.close();
    }

    /** [batch, places, channels]. */
    private static INDArray places(INDArray x) {
        return x.reshape('c', x.size(0), x.size(1) * x.size(2), x.size(3));
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
