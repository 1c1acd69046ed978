package org.topolab.benchmarks.peer;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.topolab.benchmarks.CoreReadout;

/**
 * The Gaussian readout of {@link CoreReadout} on libtorch: {@code grid_sample} with zeros outside,
 * {@code align_corners} and one draw for each image and neuron.
 */
final class NeuronsReadout {

    /** Name of the neurons' weights of features. */
    static final String FEATURES = CoreReadout.READOUT + ".features";

    private static final String MEANS = CoreReadout.READOUT + ".mu";
    private static final int BILINEAR = 0;
    private static final int ZEROS = 0;

    private final NamedWeights weights;
    private final boolean training;

    NeuronsReadout(NamedWeights weights, boolean training) {
        this.weights = weights;
        this.training = training;
    }

    /** Rates [batch, neurons] from features [batch, channels, height, width]. */
    Tensor rates(Tensor features) {
        int neurons = CoreReadout.NEURONS;
        Tensor means = weights.get(MEANS, neurons, 2);
        Tensor spread = weights.get(CoreReadout.READOUT + ".sigma", neurons, 2, 2);
        Tensor weight =
                weights.get(FEATURES, w -> w.t().contiguous(), neurons, CoreReadout.CHANNELS);
        Tensor bias = weights.get(CoreReadout.READOUT + ".bias", neurons);
        long batch = features.size(0);
        Tensor places =
                training ? drawn(means, spread, batch) : means.unsqueeze(0).expand(batch, -1, -1);
        Tensor sampled =
                torch.grid_sampler(
                        withSlopesInOrder(features.to(ScalarType.Float)),
                        // einsum's order would double the time of a step
                        within(places).contiguous().unsqueeze(2),
                        BILINEAR,
                        ZEROS,
                        true);
        Tensor values = sampled.squeeze(-1).mul(weight).sum(1).add(bias);
        return torch.elu(values).add(new Scalar(1));
    }

    /**
     * The same features by a way back on which their gradient comes to lie channels last, as the
     * core computes; {@code grid_sample} hands it on in the other order.
     */
    private static Tensor withSlopesInOrder(Tensor features) {
        Tensor last = features.permute(0, 2, 3, 1);
        return last.reshape(last.size(0), -1).view(last.sizes()).permute(0, 3, 1, 2);
    }

    /** One place for each image and neuron, [batch, neurons, 2]. */
    private static Tensor drawn(Tensor means, Tensor spread, long batch) {
        Tensor noise = torch.randn(batch, CoreReadout.NEURONS, 2);
        return torch.einsum("ncd,bnd->bnc", new TensorVector(spread, noise)).add(means);
    }

    private static Tensor within(Tensor places) {
        return torch.clamp(places, bound(-1), bound(1));
    }

    /** Puts the means back into the map. */
    void constrain() {
        weights.of(MEANS).clamp_(bound(-1), bound(1));
    }

    private static ScalarOptional bound(double value) {
        return new ScalarOptional(new Scalar(value));
    }
}
