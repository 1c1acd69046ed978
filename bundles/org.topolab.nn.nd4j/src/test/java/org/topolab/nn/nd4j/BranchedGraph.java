package org.topolab.nn.nd4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Squash;
import org.topolab.nn.Tiling;

/**
 * A small Reset network: a stem, four residual sub-networks that all read it, their map, a head.
 * Reads [batch, 9, 9, 3], two classes.
 */
final class BranchedGraph {

    private final LayerFactory layers;
    private final GraphBuilder graph =
            new NeuralNetConfiguration.Builder()
                    .dataType(DataType.FLOAT)
                    .updater(new NoOp())
                    .trainingWorkspaceMode(WorkspaceMode.NONE)
                    .inferenceWorkspaceMode(WorkspaceMode.NONE)
                    .graphBuilder()
                    .addInputs("image");

    private BranchedGraph(LayerFactory layers) {
        this.layers = layers;
    }

    static ComputationGraphConfiguration of(Kernels kernels) {
        return new BranchedGraph(new KernelLayerFactory(kernels)).build();
    }

    private ComputationGraphConfiguration build() {
        graph.addLayer(
                "stem",
                layers.convolution(new Convolution(3, 4, 3, 1, 1, true, 1).withRelu()),
                "image");
        String[] parts = new String[4];
        for (int q = 0; q < 4; q++) {
            parts[q] = residual("net" + q, q);
        }
        graph.addVertex("reset", layers.gridReset(new Tiling(2, 4, Squash.TANH, 0.2, 9)), parts);
        graph.addLayer("grid", layers.batchNorm(BatchNorm.of(1, false)), "reset");
        graph.addLayer("conv", layers.convolution(new Convolution(1, 8, 3, 1, 1, true, 7)), "grid");
        graph.addVertex("drop", layers.dropout(0.1, 4), "conv");
        graph.addVertex("pool", layers.pooling(new Pooling(Pooling.Kind.MAX, 2, 2, 0)), "drop");
        graph.addVertex("mean", layers.globalAverage(), "pool");
        graph.addLayer("out", layers.output(new Dense(8, 2, 8), Loss.CROSS_ENTROPY), "mean");
        return graph.setOutputs("out").build();
    }

    private String residual(String p, int q) {
        layer(p + "conv1", new Convolution(4, 4, 3, 1, 1, false, 10 + q), "stem");
        graph.addLayer(p + "bn1", layers.batchNorm(BatchNorm.of(4, true)), p + "conv1");
        layer(p + "conv2", new Convolution(4, 8, 3, 2, 1, false, 20 + q), p + "bn1");
        graph.addLayer(p + "bn2", layers.batchNorm(BatchNorm.of(8, false)), p + "conv2");
        graph.addVertex(p + "shortcut", layers.shortcut(new Shortcut(4, 8, 2)), p + "bn1");
        graph.addVertex(p + "sum", layers.addRelu(), p + "bn2", p + "shortcut");
        graph.addVertex(p + "mean", layers.globalAverage(), p + "sum");
        graph.addLayer(p + "dense", layers.dense(new Dense(8, 4, 30 + q)), p + "mean");
        return p + "dense";
    }

    private void layer(String name, Convolution spec, String from) {
        graph.addLayer(name, layers.convolution(spec), from);
    }
}
