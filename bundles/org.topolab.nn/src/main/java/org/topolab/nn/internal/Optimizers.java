package org.topolab.nn.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
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
     * A layer with penalties of its own on its weights. Both are set, 0 too: DL4J adds the global
     * one of a kind that a layer does not have.
     */
    public static Layer penalised(Layer layer, double l1, double l2) {
        if (!(l1 >= 0 && l2 >= 0 && Double.isFinite(l1 + l2))) {
            throw new IllegalArgumentException(
                    "penalties l1 %s and l2 %s, expected numbers of at least 0".formatted(l1, l2));
        }
        if (layer.clone() instanceof BaseLayer own
                && !own.initializer().weightKeys(own).isEmpty()) {
            own.setRegularization(List.of(new L1Regularization(l1), new L2Regularization(l2)));
            return own;
        }
        throw new IllegalArgumentException(
                "layer %s has no weights that could be penalised".formatted(layer));
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
