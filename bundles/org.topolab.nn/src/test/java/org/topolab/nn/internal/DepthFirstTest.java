package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex.Op;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.junit.jupiter.api.Test;
import org.topolab.nn.Dense;
import org.topolab.nn.Loss;

class DepthFirstTest {

    @Test
    void branches_areComputedOneAfterTheOther() {
        ComputationGraphConfiguration graph =
                new NeuralNetConfiguration.Builder()
                        .graphBuilder()
                        .addInputs("in")
                        .addVertex("a1", scale(), "in")
                        .addVertex("b1", scale(), "in")
                        .addVertex("a2", scale(), "a1")
                        .addVertex("b2", scale(), "b1")
                        .addVertex("sum", new ElementWiseVertex(Op.Add), "a2", "b2")
                        .addLayer(
                                "out",
                                new OutputConf(
                                        new Dense(2, 2, 1), Loss.CROSS_ENTROPY, NoKernels.make()),
                                "sum")
                        .setOutputs("out")
                        .build();
        DepthFirst.apply(graph);
        assertThat(graph.getTopologicalOrderStr())
                .containsExactly("in", "a1", "a2", "b1", "b2", "sum", "out");
        // DL4J numbers the inputs first, then the vertices as they were added
        assertThat(graph.getTopologicalOrder()).containsExactly(0, 1, 3, 2, 4, 5, 6);
    }

    private static GraphVertex scale() {
        return new ScaleVertex(2);
    }
}
