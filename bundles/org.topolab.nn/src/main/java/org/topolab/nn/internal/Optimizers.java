package org.topolab.nn.internal;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.topolab.api.model.ModelRequest;
import org.topolab.nn.Kernels;

/** How a request is to be computed, in DL4J's words. */
public final class Optimizers {

    private Optimizers() {}

    /**
     * A configuration with weight decay, float32 parameters and no workspaces. It has no optimiser
     * of DL4J's: {@link FlatOptimizer} takes all parameters at once.
     */
    public static NeuralNetConfiguration.Builder begin(ModelRequest request) {
        Rule.of(request.training()); // refuses an unknown one now
        NeuralNetConfiguration.Builder builder =
                new NeuralNetConfiguration.Builder()
                        .seed(request.seed())
                        .dataType(DataType.FLOAT)
                        .trainingWorkspaceMode(WorkspaceMode.NONE)
                        .inferenceWorkspaceMode(WorkspaceMode.NONE)
                        .updater(new NoOp());
        double decay = request.training().optimizer().number("weight-decay");
        // added to the gradient of every parameter before the optimiser, as in PyTorch
        return decay == 0 ? builder : builder.l2(decay).l2Bias(decay);
    }

    /**
     * Type of the activations for a precision.
     *
     * @throws IllegalArgumentException if the kernels do not compute in it
     */
    public static DataType activations(String precision, Kernels kernels) {
        DataType type =
                switch (precision) {
                    case "f32" -> DataType.FLOAT;
                    case "bf16" -> DataType.BFLOAT16;
                    default ->
                            throw new IllegalArgumentException(
                                    "train.precision is '%s', expected f32 or bf16"
                                            .formatted(precision));
                };
        if (!kernels.computes(type)) {
            throw new IllegalArgumentException(
                    "train.precision is %s, but kernels '%s' do not compute in it on this machine;"
                                    .formatted(precision, kernels.name())
                            + " set precision: f32");
        }
        return type;
    }
}
