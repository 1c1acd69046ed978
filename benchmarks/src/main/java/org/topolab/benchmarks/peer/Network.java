package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.Tensor;

/** A network on libtorch. */
interface Network {

    /**
     * One forward pass.
     *
     * @param images [batch, channels, side, side], channels last, float32
     * @return logits [batch, classes]
     */
    Tensor logits(Tensor images, Layers layers);
}
