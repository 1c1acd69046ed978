package org.topolab.benchmarks.peer;

import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.topolab.benchmarks.Contender;
import org.topolab.benchmarks.CoreReadout;
import org.topolab.benchmarks.Material;
import org.topolab.benchmarks.Task;
import org.topolab.benchmarks.Work;

/** Core and readout on libtorch with their batch and optimiser. */
@SuppressWarnings("try") // scopes and modes act by being open
final class NeuronsContender implements Contender {

    private static final long SEED = 1;

    private final Weights weights = new Weights();
    private final NamedWeights named = new NamedWeights(weights);
    private final int batch;
    private final NeuronsCore core;
    private final NeuronsReadout readout;
    private final Tensor images;
    private final Tensor responses;
    private final Tensor laplace;
    private Optional<Adam> optimizer = Optional.empty();

    NeuronsContender(Task task) {
        Work work = task.work();
        Material material = new Material(work);
        batch = work.batch();
        torch.manual_seed(SEED);
        torch.set_num_threads(task.threads());
        core = new NeuronsCore(named, new Layers(weights, task.halved(), work.trains()));
        readout = new NeuronsReadout(named, work.trains());
        float[] pixels = material.pixels().array();
        images = channelsLast(Tensor.create(pixels, batch, 1, work.height(), work.width()));
        responses = Tensor.create(flat(material.responses()), batch, CoreReadout.NEURONS);
        laplace = Tensor.create(new float[] {0, -1, 0, -1, 4, -1, 0, -1, 0}, 1, 1, 3, 3);
        initialise(work);
    }

    /**
     * Images of one channel that libtorch takes for channels last. Their order is the same either
     * way, and by {@code contiguous} it would compute all of the core in the other one.
     */
    private static Tensor channelsLast(Tensor images) {
        long height = images.size(2);
        long width = images.size(3);
        return images.as_strided(
                new long[] {images.size(0), 1, height, width},
                new long[] {height * width, 1, width, 1});
    }

    private static float[] flat(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, all, row * rows[row].length, rows[row].length);
        }
        return all;
    }

    /** A forward pass, which makes the weights. */
    private void initialise(Work work) {
        try (PointerScope scope = new PointerScope();
                AutoGradMode mode = new AutoGradMode(false)) {
            rates();
            if (work.trains()) {
                AdamOptions options = new AdamOptions(work.rate());
                options.eps().put(CoreReadout.ADAM_EPSILON);
                Adam adam = new Adam(weights.trained(), options);
                adam.retainReference();
                optimizer = Optional.of(adam);
            }
        }
    }

    private Tensor rates() {
        weights.begin();
        return readout.rates(core.features(images));
    }

    @Override
    public String engine() {
        return Libtorch.engine();
    }

    @Override
    public long parameters() {
        return weights.count();
    }

    @Override
    public double step() {
        // natives are freed at the end of the step, not by garbage collection
        try (PointerScope scope = new PointerScope()) {
            return optimizer.map(this::train).orElseGet(this::infer);
        }
    }

    private double train(Adam adam) {
        Tensor loss = poisson(rates());
        adam.zero_grad();
        loss.add(penalties()).backward();
        adam.step();
        try (AutoGradMode mode = new AutoGradMode(false)) {
            readout.constrain();
        }
        return loss.item_float();
    }

    /** Sum over neurons, mean over images. */
    private Tensor poisson(Tensor rates) {
        Tensor logarithms = rates.add(new Scalar(CoreReadout.RATE_EPSILON)).log();
        return rates.sub(responses.mul(logarithms)).sum().div(new Scalar(batch));
    }

    private Tensor penalties() {
        Tensor kernels = named.of(NeuronsCore.FIRST + ".weight");
        Tensor rough =
                torch.conv2d(
                        kernels,
                        laplace,
                        new TensorOptional(),
                        new long[] {1, 1},
                        new long[] {1, 1},
                        new long[] {1, 1},
                        1);
        Tensor roughness = rough.square().sum().div(kernels.square().sum());
        Tensor size = named.of(NeuronsReadout.FEATURES).abs().sum();
        return roughness
                .mul(new Scalar(CoreReadout.roughness(batch)))
                .add(size.mul(new Scalar(CoreReadout.sparsity(batch))));
    }

    private double infer() {
        try (InferenceMode mode = new InferenceMode(true)) {
            return rates().sum().item_float();
        }
    }

    @Override
    public void close() {
        images.close();
        responses.close();
        laplace.close();
    }
}
