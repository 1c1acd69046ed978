package org.topolab.benchmarks.peer;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.topolab.benchmarks.Contender;
import org.topolab.benchmarks.Material;
import org.topolab.benchmarks.Task;
import org.topolab.benchmarks.Work;

/** A network on libtorch with its batch and optimiser. */
@SuppressWarnings("try") // scopes and modes act by being open
final class TorchContender implements Contender {

    private static final long SEED = 1;

    private final Weights weights = new Weights();
    private final boolean trains;
    private final Network network;
    private final Layers layers;
    private final Tensor images;
    private final Tensor labels;
    private Optional<SGD> optimizer = Optional.empty();

    TorchContender(Task task) {
        Work work = task.work();
        Material material = new Material(work);
        trains = work.trains();
        torch.manual_seed(SEED);
        torch.set_num_threads(task.threads());
        network = network(work);
        layers = new Layers(weights, task.halved(), trains);
        images =
                Tensor.create(
                                material.pixels().array(),
                                work.batch(),
                                work.channels(),
                                work.height(),
                                work.width())
                        .contiguous(MemoryFormat.ChannelsLast);
        long[] classes = Arrays.stream(material.labels()).asLongStream().toArray();
        labels = Tensor.create(classes, work.batch());
        initialise(work.rate());
    }

    private static Network network(Work work) {
        return switch (work) {
            case RESNET20, INFERENCE -> new ResNet20(work.channels(), Work.CLASSES);
            case RESET2 -> new Reset(2, work.channels(), Work.CLASSES);
            case RESET4 -> new Reset(4, work.channels(), Work.CLASSES);
            case RETINA -> new Retina(Work.CLASSES);
            case LOCAL, LOCAL48, LOCAL22, LOCAL20, LOCAL8, LOCAL6, LOCAL1 -> new Local(work);
            case CORE_READOUT, CORE_READOUT_INFERENCE ->
                    throw new IllegalArgumentException(
                            "%s tells no classes apart".formatted(work.id()));
        };
    }

    /** A forward pass, which makes the weights. */
    private void initialise(double rate) {
        try (PointerScope scope = new PointerScope();
                AutoGradMode mode = new AutoGradMode(false)) {
            logits();
            if (trains) {
                SGDOptions options = new SGDOptions(rate);
                options.momentum().put(Work.MOMENTUM);
                SGD sgd = new SGD(weights.trained(), options);
                sgd.retainReference();
                optimizer = Optional.of(sgd);
            }
        }
    }

    private Tensor logits() {
        weights.begin();
        return network.logits(images, layers).to(ScalarType.Float);
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

    private double train(SGD sgd) {
        Tensor loss = torch.cross_entropy(logits(), labels);
        sgd.zero_grad();
        loss.backward();
        sgd.step();
        return loss.item_float();
    }

    private double infer() {
        try (InferenceMode mode = new InferenceMode(true)) {
            return torch.softmax(logits(), 1).sum().item_float();
        }
    }

    @Override
    public void close() {
        images.close();
        labels.close();
    }
}
