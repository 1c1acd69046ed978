package org.topolab.nn.internal;

import java.lang.ref.Reference;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.BatchNormKernel.Affine;
import org.topolab.nn.BatchNormKernel.Moments;
import org.topolab.nn.Kernels;
import org.topolab.nn.MapKernel;

/**
 * A batch normalisation with given moments, which is linear but for its ReLU: its sum and its
 * gradient. Made when first asked for.
 */
final class BatchNormInference implements AutoCloseable {

    private final BatchNorm spec;
    private final Kernels kernels;
    private Optional<BatchNormKernel> linear = Optional.empty();
    private Optional<MapKernel> relu = Optional.empty();

    BatchNormInference(BatchNorm spec, Kernels kernels) {
        this.spec = spec;
        this.kernels = kernels;
    }

    /** What comes before the ReLU, in an array of its own. */
    INDArray before(INDArray x, Affine affine, Moments moments) {
        INDArray y = Nd4j.createUninitialized(x.dataType(), x.shape(), 'c');
        linear().infer(x, affine, moments, y);
        return y;
    }

    /**
     * The gradient through the ReLU, if there is one, and the rest.
     *
     * @param y what was handed on
     */
    void backward(INDArray y, INDArray dy, Affine affine, Moments moments, INDArray dx) {
        if (!spec.relu()) {
            backward(dy, affine, moments, dx);
            return;
        }
        if (relu.isEmpty()) {
            relu = Optional.of(kernels.activation(Activation.RELU));
        }
        INDArray dz = Nd4j.createUninitialized(dy.dataType(), dy.shape(), 'c');
        relu.get().backward(y, dy, dz);
        backward(dz, affine, moments, dx);
    }

    /** dx = dz scale / sd: the gradient before the ReLU, itself normalised around nothing. */
    void backward(INDArray dz, Affine affine, Moments moments, INDArray dx) {
        INDArray none = Nd4j.zerosLike(affine.shift());
        try {
            linear().infer(
                            dz,
                            new Affine(affine.scale(), none),
                            new Moments(none, moments.variance()),
                            dx);
        } finally { // reachable until all is computed, or ND4J frees them before
            Reference.reachabilityFence(none);
            Reference.reachabilityFence(dz);
            Reference.reachabilityFence(dx);
        }
    }

    private BatchNormKernel linear() {
        if (linear.isEmpty()) {
            linear =
                    Optional.of(
                            kernels.batchNorm(
                                    new BatchNorm(
                                            spec.channels(),
                                            false,
                                            spec.epsilon(),
                                            spec.momentum())));
        }
        return linear.get();
    }

    @Override
    public void close() {
        linear.ifPresent(BatchNormKernel::close);
        relu.ifPresent(MapKernel::close);
    }
}
