package org.topolab.nn.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Pooling;

/** A pooling, or the mean of whole images, with one plan for each shape of its input. */
final class OneDnnPooling implements MapKernel {

    private final OneDnn library;
    private final Optional<Pooling> spec;
    private final Plans<PoolingPlan> plans;

    /**
     * @param spec windows; empty for the mean over the whole image
     */
    OneDnnPooling(OneDnn library, Optional<Pooling> spec) {
        this.library = library;
        this.spec = spec;
        this.plans = new Plans<>(this::plan);
    }

    private PoolingPlan plan(DataType type, long[] in) {
        if (spec.isEmpty()) {
            long[] out = {in[0], 1, 1, in[3]};
            return new PoolingPlan(library, PoolingPlan.Windows.whole(in[1], in[2]), type, in, out);
        }
        Pooling pooling = spec.get();
        long[] out = {in[0], pooling.size((int) in[1]), pooling.size((int) in[2]), in[3]};
        return new PoolingPlan(library, windows(pooling), type, in, out);
    }

    private static PoolingPlan.Windows windows(Pooling spec) {
        return new PoolingPlan.Windows(
                spec.kind() == Pooling.Kind.MAX
                        ? dnnl.dnnl_pooling_max
                        : dnnl.dnnl_pooling_avg_exclude_padding,
                spec.kernel(),
                spec.kernel(),
                spec.stride(),
                spec.stride(),
                spec.padding());
    }

    @Override
    public void forward(INDArray x, INDArray y) {
        plans.of(x.dataType(), x).forward(x, y);
    }

    @Override
    public void backward(INDArray y, INDArray dy, INDArray dx) {
        plans.of(dx.dataType(), dx).backward(dy, dx);
    }

    @Override
    public void close() {
        plans.close();
    }
}
