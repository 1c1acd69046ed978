package org.topolab.nn.onednn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Shortcut;

/** A shortcut, with one plan for each shape of its input. */
final class OneDnnShortcut implements MapKernel {

    private final Plans<ShortcutPlan> plans;

    OneDnnShortcut(OneDnn library, Shortcut spec) {
        this.plans = new Plans<>((type, shape) -> new ShortcutPlan(library, spec, type, shape));
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
