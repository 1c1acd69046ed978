package org.topolab.nn.internal;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;

/** The optimiser of a request in DL4J's words. */
public final class Optimizers {

    private Optimizers() {}

    /** A configuration with optimiser, weight decay, float32 and no workspaces. */
    public static NeuralNetConfiguration.Builder begin(ModelRequest request) {
        refuseOtherThanF32(request.training());
        NeuralNetConfiguration.Builder builder =
                new NeuralNetConfiguration.Builder()
                        .seed(request.seed())
                        .dataType(DataType.FLOAT)
                        .trainingWorkspaceMode(WorkspaceMode.NONE)
                        .inferenceWorkspaceMode(WorkspaceMode.NONE)
                        .updater(updater(request.training().optimizer()));
        double decay = request.training().optimizer().number("weight-decay");
        // added to the gradient of every parameter before the optimiser, as in PyTorch
        return decay == 0 ? builder : builder.l2(decay).l2Bias(decay);
    }

    /** Refuses a precision that a graph cannot compute in. */
    public static void refuseOtherThanF32(Training training) {
        if (!training.compute().precision().equals("f32")) {
            throw new IllegalArgumentException(
                    "train.precision is %s, but this model computes in f32 only; set precision: f32"
                            .formatted(training.compute().precision()));
        }
    }

    private static IUpdater updater(Options optimizer) {
        String name = optimizer.text("name");
        double rate = optimizer.number("rate");
        double momentum = optimizer.number("momentum");
        return switch (name) {
            // the momentum is Adam's first decay rate, as core describes this option
            case "adam" -> new CorrectedAdam(rate, momentum);
            case "sgd" -> momentum == 0 ? new Sgd(rate) : new HeavyBall(rate, momentum);
            default ->
                    throw new IllegalArgumentException(
                            "train.optimizer.name is '%s', expected adam or sgd".formatted(name));
        };
    }
}
