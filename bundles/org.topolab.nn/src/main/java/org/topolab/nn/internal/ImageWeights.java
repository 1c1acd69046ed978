package org.topolab.nn.internal;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Head;

/** By what the loss of each image of a batch is multiplied before the mean is taken. */
final class ImageWeights {

    private ImageWeights() {}

    /**
     * [batch, 1]; nothing rather than ones, so that nothing is multiplied.
     *
     * @param aims [batch, classes], 1 at the class of an image, where the head weighs classes
     */
    static Optional<INDArray> of(Head head, INDArray aims) {
        long batch = aims.size(0);
        if (!head.classes().isEmpty()) {
            return Optional.of(byClass(head, aims));
        }
        return head.weight() == 1
                ? Optional.empty()
                : Optional.of(
                        Nd4j.valueArrayOf(new long[] {batch, 1}, head.weight(), DataType.FLOAT));
    }

    private static INDArray byClass(Head head, INDArray aims) {
        List<Double> classes = head.classes();
        if (aims.size(1) != classes.size()) {
            throw new IllegalArgumentException(
                    "head '%s' weighs %d classes, but is aimed at %d values"
                            .formatted(head.vertex(), classes.size(), aims.size(1)));
        }
        Floats aim = Floats.read(aims);
        int batch = Math.toIntExact(aims.size(0));
        double[] weights = new double[batch];
        double sum = 0;
        for (int image = 0; image < batch; image++) {
            for (int c = 0; c < classes.size(); c++) {
                weights[image] += aim.get(image * classes.size() + c) * classes.get(c);
            }
            sum += weights[image];
        }
        float[] scaled = new float[batch];
        for (int image = 0; image < batch; image++) {
            scaled[image] = (float) (head.weight() * weights[image] * batch / sum);
        }
        return Nd4j.createFromArray(scaled).reshape('c', batch, 1);
    }
}
