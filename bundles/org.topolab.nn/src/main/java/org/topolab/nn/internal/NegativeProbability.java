package org.topolab.nn.internal;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Minus the output at the right class: that of a sum over classes of aim times output. */
final class NegativeProbability implements ILossFunction {

    private static final long serialVersionUID = 1L;

    @Override
    public double computeScore(
            INDArray labels, INDArray in, IActivation function, INDArray mask, boolean average) {
        double sum = computeScoreArray(labels, in, function, mask).sumNumber().doubleValue();
        return average ? sum / in.size(0) : sum;
    }

    /** The loss of each image, [batch, 1]. */
    @Override
    public INDArray computeScoreArray(
            INDArray labels, INDArray in, IActivation function, INDArray mask) {
        INDArray said = function.getActivation(in.dup(), true);
        INDArray sums = said.muli(labels.castTo(in.dataType())).sum(true, 1);
        return masked(sums.negi(), mask);
    }

    @Override
    public INDArray computeGradient(
            INDArray labels, INDArray in, IActivation function, INDArray mask) {
        INDArray slope = labels.castTo(in.dataType()).neg();
        return masked(function.backprop(in, slope).getFirst(), mask);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray in, IActivation function, INDArray mask, boolean average) {
        double score = computeScore(labels, in, function, mask, average);
        return Pair.of(score, computeGradient(labels, in, function, mask));
    }

    /** DL4J says {@code null} where all images count the same. */
    private static INDArray masked(INDArray rows, INDArray mask) {
        return mask == null ? rows : rows.muliColumnVector(mask.castTo(rows.dataType()));
    }

    @Override
    public String name() {
        return "negative probability";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NegativeProbability;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
