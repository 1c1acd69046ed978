package org.topolab.nn.internal;

import java.util.Optional;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An output layer of DL4J, whose mask is multiplied to its loss and gradient. */
record LayerEnding(IOutputLayer layer) implements Ending {

    @Override
    public double loss(INDArray aims, Optional<INDArray> weights) {
        layer.setLabels(aims);
        mask(weights);
        return layer.computeScore(0, true, LayerWorkspaceMgr.noWorkspaces());
    }

    /** Takes the mask away, which DL4J multiplies to predictions too. */
    @Override
    public void finish() {
        mask(Optional.empty());
    }

    private void mask(Optional<INDArray> weights) {
        layer.setMaskArray(weights.orElse(null)); // DL4J's word for none
    }
}
